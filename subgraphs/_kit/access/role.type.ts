import { registerLabelledEnum } from '../labels.ts';
import type { Role } from './identity.ts';

/** Roles as the graph names them. */
export const RoleEnum: { readonly [Name in Role]: Name } = {
  ANALYST: 'ANALYST',
  OFFICER: 'OFFICER',
  HEAD: 'HEAD',
  AUTHORISED_BODY: 'AUTHORISED_BODY',
  PM_OFFICE: 'PM_OFFICE',
  ADMINISTRATION: 'ADMINISTRATION',
  PARTNER: 'PARTNER',
  STEWARD: 'STEWARD',
};

registerLabelledEnum(RoleEnum, 'Role', 'What an account can be to the hub; it can be several things at once.', {
  ANALYST: {
    description: 'Reads for a body, and writes nothing.',
    kk: 'талдаушы',
    ru: 'аналитик',
    en: 'analyst',
  },
  OFFICER: {
    description: 'Prepares what its body owes; held for a body.',
    kk: 'орган қызметкері',
    ru: 'сотрудник органа',
    en: 'officer of a body',
  },
  HEAD: {
    description:
      'The head of a body: determines its subdivisions (¶3) and signs its information (¶7); held for a body.',
    kk: 'орган басшысы',
    ru: 'руководитель органа',
    en: 'head of a body',
  },
  AUTHORISED_BODY: {
    description: 'The authorised body (¶2), which keeps the registry of treaties.',
    kk: 'уәкілетті орган',
    ru: 'уполномоченный орган',
    en: 'authorised body',
  },
  PM_OFFICE: {
    description: 'The Office of the Prime Minister, to which the summary information goes (¶8).',
    kk: 'Премьер-Министрдің Кеңсесі',
    ru: 'Канцелярия Премьер-Министра',
    en: 'Office of the Prime Minister',
  },
  ADMINISTRATION: {
    description: 'The Administration of the President, to which that Office submits it (¶10).',
    kk: 'Президент Әкімшілігі',
    ru: 'Администрация Президента',
    en: 'Administration of the President',
  },
  PARTNER: {
    description: 'An agency outside, by an agreement; writes nothing.',
    kk: 'серіктес',
    ru: 'партнёр',
    en: 'partner',
  },
  STEWARD: {
    description: 'Keeps bodies, their names and documents, and imports; signs nothing.',
    kk: 'деректер сақтаушысы',
    ru: 'хранитель данных',
    en: 'steward of the data',
  },
});
