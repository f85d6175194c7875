import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum CoverageState {
  REPORTED = 'REPORTED',
  LATE = 'LATE',
  RETURNED = 'RETURNED',
  MISSING = 'MISSING',
  NOT_DUE = 'NOT_DUE',
  NOT_REQUIRED = 'NOT_REQUIRED',
  UNVERIFIED = 'UNVERIFIED',
}

registerLabelledEnum(
  CoverageState,
  'CoverageState',
  'Whether a body reported on a treaty that it has to report on, on the day of `today`. Worked out, never stored.',
  {
    REPORTED: {
      description: 'Information that was delivered in time has an entry on it, of the kind that is due.',
      kk: 'ақпарат берілді',
      ru: 'информация представлена',
      en: 'reported',
    },
    LATE: {
      description: 'The same, but the information was first delivered after the deadline.',
      kk: 'кешіктіріліп берілді',
      ru: 'представлена с опозданием',
      en: 'reported late',
    },
    RETURNED: {
      description: 'It was reported on, and the last version that was delivered has been returned with remarks.',
      kk: 'қайтарылды',
      ru: 'возвращена',
      en: 'returned',
    },
    MISSING: {
      description: 'What was delivered has no such entry, or nothing was delivered by the deadline.',
      kk: 'ақпарат жоқ',
      ru: 'информации нет',
      en: 'missing',
    },
    NOT_DUE: {
      description: 'Nothing was delivered, and the deadline has not passed, or the regime gives none.',
      kk: 'мерзімі келген жоқ',
      ru: 'срок не наступил',
      en: 'not due',
    },
    NOT_REQUIRED: {
      description:
        'The body owes nothing in this cycle, or turned out never to have owed this item; or it began after the deadline, so that what is due by then can not say anything of it, and nothing does. Of a body that ended before the deadline the item stays, with its days, and nobody is asked for these: ¶5 binds who is a central state body by then, and the Rules hand the duty on to nobody. What goes on with its work may report on them.',
      kk: 'талап етілмейді',
      ru: 'не требуется',
      en: 'not required',
    },
    UNVERIFIED: {
      description: 'Nobody has registered with a source what the regime requires: nothing can be said.',
      kk: 'тексерілмеген',
      ru: 'не проверено',
      en: 'unverified',
    },
  },
);
