import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum InformationState {
  DRAFT = 'DRAFT',
  READY = 'READY',
  SIGNED = 'SIGNED',
  SUBMITTED = 'SUBMITTED',
  ACCEPTED = 'ACCEPTED',
  RETURNED = 'RETURNED',
}

const deliveredStates: ReadonlySet<InformationState> = new Set([
  InformationState.SUBMITTED,
  InformationState.ACCEPTED,
  InformationState.RETURNED,
]);

export function isDelivered(state: InformationState): boolean {
  return deliveredStates.has(state);
}

const own = "the hub's own procedure";

registerLabelledEnum(InformationState, 'InformationState', 'How far a version of an information has come.', {
  DRAFT: { description: `Being written; ${own}.`, kk: 'жоба', ru: 'проект', en: 'draft' },
  READY: {
    description: `Written, waits for the signature; ${own}.`,
    kk: 'қол қоюға дайын',
    ru: 'готово к подписанию',
    en: 'ready for signature',
  },
  SIGNED: {
    description: 'Signed and not delivered yet.',
    kk: 'қол қойылған',
    ru: 'подписано',
    en: 'signed',
  },
  SUBMITTED: {
    description: 'Delivered to the authorised body in one form at least.',
    kk: 'ұсынылған',
    ru: 'представлено',
    en: 'submitted',
  },
  ACCEPTED: {
    description: `The authorised body accepted it; ${own}, the Rules know no acceptance.`,
    kk: 'қабылданған',
    ru: 'принято',
    en: 'accepted',
  },
  RETURNED: {
    description: `The authorised body returned it with remarks, a new version follows; ${own}, the Rules know no return.`,
    kk: 'қайтарылған',
    ru: 'возвращено',
    en: 'returned',
  },
});

export enum LanguageState {
  PRESENT = 'PRESENT',
  STALE = 'STALE',
  MISSING = 'MISSING',
}

registerLabelledEnum(LanguageState, 'LanguageState', 'Whether a language of an information is there.', {
  PRESENT: { description: 'There, and up to date.', kk: 'бар', ru: 'есть', en: 'present' },
  STALE: {
    description: 'There, but the other language was edited since.',
    kk: 'ескірген',
    ru: 'устарело',
    en: 'stale',
  },
  MISSING: { description: 'Not there.', kk: 'жоқ', ru: 'отсутствует', en: 'missing' },
});

export enum SignatureKind {
  APPROVAL = 'APPROVAL',
  HANDWRITTEN_SCAN = 'HANDWRITTEN_SCAN',
}

registerLabelledEnum(SignatureKind, 'SignatureKind', 'How an information was signed.', {
  APPROVAL: {
    description: 'Approved in the hub over the exact content.',
    kk: 'жүйеде бекітілген',
    ru: 'утверждено в системе',
    en: 'approved in the system',
  },
  HANDWRITTEN_SCAN: {
    description: 'Signed by hand on paper; the scan is registered.',
    kk: 'қолмен қойылған, сканы бар',
    ru: 'собственноручно, со сканом',
    en: 'by hand, with scan',
  },
});
