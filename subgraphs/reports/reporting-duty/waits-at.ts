import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum WaitsAt {
  BODY = 'BODY',
  AUTHORISED_BODY = 'AUTHORISED_BODY',
  NOBODY = 'NOBODY',
}

registerLabelledEnum(
  WaitsAt,
  'WaitsAt',
  'With whom the next step on what a body owes lies. Worked out, never stored.',
  {
    BODY: {
      description:
        'With the body: it owes its information and has delivered none, or the last version that it delivered was returned. How far its draft has come is for the body alone: `current`.',
      kk: 'органда',
      ru: 'у органа',
      en: 'the body',
    },
    AUTHORISED_BODY: {
      description:
        "With the authorised body: the last version that was delivered is neither accepted nor returned; the hub's own procedure.",
      kk: 'уәкілетті органда',
      ru: 'у уполномоченного органа',
      en: 'the authorised body',
    },
    NOBODY: {
      description: 'With nobody: the last version that was delivered is accepted, or nothing is owed.',
      kk: 'ешкімде',
      ru: 'ни у кого',
      en: 'nobody',
    },
  },
);
