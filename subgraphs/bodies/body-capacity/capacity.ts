import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum Capacity {
  CENTRAL_EXECUTIVE = 'CENTRAL_EXECUTIVE',
  SUBORDINATE_TO_PRESIDENT = 'SUBORDINATE_TO_PRESIDENT',
  AUTHORISED_BODY = 'AUTHORISED_BODY',
  PRIME_MINISTER_OFFICE = 'PRIME_MINISTER_OFFICE',
  PRESIDENTIAL_ADMINISTRATION = 'PRESIDENTIAL_ADMINISTRATION',
  CONSULTATIVE_ADVISORY = 'CONSULTATIVE_ADVISORY',
  INTERNATIONAL_ORGANISATION = 'INTERNATIONAL_ORGANISATION',
  TREATY_BODY = 'TREATY_BODY',
  NGO = 'NGO',
  EXPERT = 'EXPERT',
}

registerLabelledEnum(Capacity, 'Capacity', 'As what a body takes part in the monitoring of treaties.', {
  CENTRAL_EXECUTIVE: {
    description: '¶1: a central executive body, such as a ministry; by that a central state body.',
    kk: 'орталық атқарушы орган',
    ru: 'центральный исполнительный орган',
    en: 'central executive body',
  },
  SUBORDINATE_TO_PRESIDENT: {
    description:
      '¶1: a state body directly subordinate and accountable to the President; by that a central state body.',
    kk: 'Президентке тікелей бағынатын және есеп беретін мемлекеттік орган',
    ru: 'государственный орган, непосредственно подчинённый и подотчётный Президенту',
    en: 'state body directly subordinate and accountable to the President',
  },
  AUTHORISED_BODY: {
    description: '¶2: the authorised body, which coordinates; the Rules name the Ministry of Foreign Affairs.',
    kk: 'уәкілетті орган',
    ru: 'уполномоченный орган',
    en: 'authorised body',
  },
  PRIME_MINISTER_OFFICE: {
    description: '¶8: the Office of the Prime Minister, which the summary information is sent to.',
    kk: 'Премьер-Министр Кеңсесі',
    ru: 'Канцелярия Премьер-Министра',
    en: 'Office of the Prime Minister',
  },
  PRESIDENTIAL_ADMINISTRATION: {
    description:
      '¶10, in its wording of 18 March 2021: the Administration of the President, which the summary information is submitted to.',
    kk: 'Президент Әкімшілігі',
    ru: 'Администрация Президента',
    en: 'Administration of the President',
  },
  CONSULTATIVE_ADVISORY: {
    description: '¶6(7): a consultative and advisory body under the Government or the President.',
    kk: 'консультациялық-кеңесші орган',
    ru: 'консультативно-совещательный орган',
    en: 'consultative and advisory body',
  },
  INTERNATIONAL_ORGANISATION: {
    description: '¶6(6), ¶9: an international organisation.',
    kk: 'халықаралық ұйым',
    ru: 'международная организация',
    en: 'international organisation',
  },
  TREATY_BODY: {
    description: 'A body of experts that a treaty sets up to watch it, such as the Human Rights Committee.',
    kk: 'шарттық орган',
    ru: 'договорный орган',
    en: 'treaty body',
  },
  NGO: {
    description: '¶6(6): a non-governmental organisation.',
    kk: 'үкіметтік емес ұйым',
    ru: 'неправительственная организация',
    en: 'non-governmental organisation',
  },
  EXPERT: {
    description: '¶6(6): an international expert.',
    kk: 'халықаралық сарапшы',
    ru: 'международный эксперт',
    en: 'international expert',
  },
});

const ofOneBody: ReadonlySet<Capacity> = new Set([
  Capacity.AUTHORISED_BODY,
  Capacity.PRIME_MINISTER_OFFICE,
  Capacity.PRESIDENTIAL_ADMINISTRATION,
]);

/** ¶2, ¶8, ¶10 each speak of one; rights go with the first, so none is had twice by mistake. */
export function isOfOneBody(capacity: Capacity): boolean {
  return ofOneBody.has(capacity);
}
