import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum TreatyActionKind {
  ADOPTION = 'ADOPTION',
  SIGNATURE = 'SIGNATURE',
  SUCCESSION_TO_SIGNATURE = 'SUCCESSION_TO_SIGNATURE',
  RATIFICATION = 'RATIFICATION',
  ACCEPTANCE = 'ACCEPTANCE',
  APPROVAL = 'APPROVAL',
  ACCESSION = 'ACCESSION',
  SUCCESSION = 'SUCCESSION',
  FORMAL_CONFIRMATION = 'FORMAL_CONFIRMATION',
  DEFINITIVE_SIGNATURE = 'DEFINITIVE_SIGNATURE',
  CONSENT_TO_BE_BOUND = 'CONSENT_TO_BE_BOUND',
  NOTIFICATION = 'NOTIFICATION',
  APPLICATION = 'APPLICATION',
  PARTICIPATION = 'PARTICIPATION',
  ENTRY_INTO_FORCE = 'ENTRY_INTO_FORCE',
  ENTRY_INTO_FORCE_FOR_PARTY = 'ENTRY_INTO_FORCE_FOR_PARTY',
  PROVISIONAL_APPLICATION = 'PROVISIONAL_APPLICATION',
  RESERVATION = 'RESERVATION',
  DECLARATION = 'DECLARATION',
  OBJECTION = 'OBJECTION',
  SUSPENSION = 'SUSPENSION',
  DENUNCIATION = 'DENUNCIATION',
  WITHDRAWAL = 'WITHDRAWAL',
  TERMINATION = 'TERMINATION',
  OTHER = 'OTHER',
}

/** What can happen to a treaty itself; everything else somebody does. */
export const canBeOfTreaty: ReadonlySet<TreatyActionKind> = new Set([
  TreatyActionKind.ADOPTION,
  TreatyActionKind.ENTRY_INTO_FORCE,
  TreatyActionKind.PROVISIONAL_APPLICATION,
  TreatyActionKind.SUSPENSION,
  TreatyActionKind.TERMINATION,
  TreatyActionKind.OTHER,
]);

/** Dated to the day they take effect, which is known before it comes; all else is recorded once it is done. */
export const canLieAhead: ReadonlySet<TreatyActionKind> = new Set([
  TreatyActionKind.ENTRY_INTO_FORCE,
  TreatyActionKind.ENTRY_INTO_FORCE_FOR_PARTY,
  TreatyActionKind.PROVISIONAL_APPLICATION,
  TreatyActionKind.SUSPENSION,
  TreatyActionKind.DENUNCIATION,
  TreatyActionKind.WITHDRAWAL,
  TreatyActionKind.TERMINATION,
]);

registerLabelledEnum(TreatyActionKind, 'TreatyActionKind', 'What was done with a treaty.', {
  ADOPTION: {
    description: 'The text was adopted, or a state admitted under it.',
    kk: 'қабылдау',
    ru: 'принятие текста',
    en: 'adoption',
  },
  SIGNATURE: {
    description: 'Signed, subject to ratification, acceptance or approval.',
    kk: 'қол қою',
    ru: 'подписание',
    en: 'signature',
  },
  SUCCESSION_TO_SIGNATURE: {
    description: "A state took over its predecessor's signature.",
    kk: 'қол қоюға құқықтық мирасқорлық',
    ru: 'правопреемство в отношении подписания',
    en: 'succession to signature',
  },
  RATIFICATION: {
    description: 'Consent to be bound by ratification.',
    kk: 'ратификациялау',
    ru: 'ратификация',
    en: 'ratification',
  },
  ACCEPTANCE: {
    description: 'Consent to be bound by acceptance.',
    kk: 'қабылдап алу',
    ru: 'принятие',
    en: 'acceptance',
  },
  APPROVAL: { description: 'Consent to be bound by approval.', kk: 'бекіту', ru: 'утверждение', en: 'approval' },
  ACCESSION: {
    description: 'Consent to be bound without having signed.',
    kk: 'қосылу',
    ru: 'присоединение',
    en: 'accession',
  },
  SUCCESSION: {
    description: "A state took over its predecessor's place.",
    kk: 'құқықтық мирасқорлық',
    ru: 'правопреемство',
    en: 'succession',
  },
  FORMAL_CONFIRMATION: {
    description: 'What ratification is for an international organisation.',
    kk: 'ресми растау',
    ru: 'официальное подтверждение',
    en: 'formal confirmation',
  },
  DEFINITIVE_SIGNATURE: {
    description: 'A signature that binds by itself.',
    kk: 'түпкілікті қол қою',
    ru: 'окончательное подписание',
    en: 'definitive signature',
  },
  CONSENT_TO_BE_BOUND: {
    description: 'Consent to be bound in another or an unnamed way.',
    kk: 'міндеттілігіне келісім',
    ru: 'согласие на обязательность',
    en: 'consent to be bound',
  },
  NOTIFICATION: {
    description: 'A notification whose effect its label names.',
    kk: 'хабарлама',
    ru: 'уведомление',
    en: 'notification',
  },
  APPLICATION: {
    description: 'The treaty is applied to something its label or treaty names, such as an agency.',
    kk: 'қолдану',
    ru: 'применение',
    en: 'application',
  },
  PARTICIPATION: {
    description: 'Participation by virtue of acts under another treaty.',
    kk: 'қатысу',
    ru: 'участие',
    en: 'participation',
  },
  ENTRY_INTO_FORCE: {
    description: 'The treaty itself entered into force: for which participants, ENTRY_INTO_FORCE_FOR_PARTY says.',
    kk: 'күшіне енуі',
    ru: 'вступление в силу',
    en: 'entry into force',
  },
  ENTRY_INTO_FORCE_FOR_PARTY: {
    description: 'The treaty entered into force for this party; beside it stands the ENTRY_INTO_FORCE of the treaty.',
    kk: 'қатысушы үшін күшіне енуі',
    ru: 'вступление в силу для участника',
    en: 'entry into force for the party',
  },
  PROVISIONAL_APPLICATION: {
    description: 'Applied before it is in force, from that day on.',
    kk: 'уақытша қолдану',
    ru: 'временное применение',
    en: 'provisional application',
  },
  RESERVATION: { description: 'A reservation was made.', kk: 'ескертпе', ru: 'оговорка', en: 'reservation' },
  DECLARATION: { description: 'A declaration was made.', kk: 'мәлімдеме', ru: 'заявление', en: 'declaration' },
  OBJECTION: {
    description: "An objection to another party's reservation.",
    kk: 'қарсылық',
    ru: 'возражение',
    en: 'objection',
  },
  SUSPENSION: {
    description: 'Operation suspended, from the day it takes effect.',
    kk: 'тоқтата тұру',
    ru: 'приостановление действия',
    en: 'suspension',
  },
  DENUNCIATION: {
    description: 'Denounced; the date is the day it takes effect.',
    kk: 'күшін жою (денонсация)',
    ru: 'денонсация',
    en: 'denunciation',
  },
  WITHDRAWAL: {
    description: 'Withdrawn from; the date is the day it takes effect.',
    kk: 'шығу',
    ru: 'выход',
    en: 'withdrawal',
  },
  TERMINATION: {
    description: 'The treaty ended, from the day it takes effect.',
    kk: 'қолданылуын тоқтату',
    ru: 'прекращение действия',
    en: 'termination',
  },
  OTHER: { description: 'Something else; the label has the words of the source.', kk: 'өзге', ru: 'иное', en: 'other' },
});
