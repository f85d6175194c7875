import { citedOn, type CitedParagraph } from '../validity/cited-rules.rule.ts';
import { isValidOn, type Span } from '../validity/validity.rule.ts';
import { AssignmentBasis } from './assignment.basis.ts';

/** Who is to watch what, through whom and on which ground. */
export interface Claim {
  readonly body: string;
  readonly treaty: string;
  readonly basis: AssignmentBasis;
  readonly validFrom: string;
}

/** What breaks ¶3 or ¶4, and what to say of it. */
export interface Fault {
  readonly field: 'subdivision' | 'proposal';
  /** As an import is told. */
  readonly value: string;
  /** Undefined where the Rules are not in force on the first day of the assignment. */
  readonly paragraph: CitedParagraph | undefined;
  readonly message: Readonly<Record<'kk' | 'ru' | 'en', string>>;
}

/** ¶3: the head of a body determines subdivisions of that body. ¶4: they watch, so they exist when it begins. */
export function subdivisionFault(
  { body, validFrom }: Claim,
  subdivision: Span & { readonly id: string; readonly bodyId: string },
): Fault | null {
  const { id, bodyId } = subdivision;
  const fault = { field: 'subdivision', value: id } as const;
  if (bodyId !== body) {
    const message = {
      kk: `«${id}» ${bodyId} органының бөлімшесі, ${body} емес: орган өз бөлімшесі арқылы мониторинг жүргізеді.`,
      ru: `«${id}» — подразделение ${bodyId}, а не ${body}: орган ведёт мониторинг через своё подразделение.`,
      en: `${id} is a subdivision of ${bodyId}, not of ${body}: a body watches through its own.`,
    };
    return { ...fault, paragraph: citedOn('¶3', validFrom), message };
  }
  if (isValidOn(subdivision, validFrom)) return null;
  const message = {
    kk: `${validFrom} күні «${id}» бөлімшесі болмаған.`,
    ru: `${validFrom} подразделения «${id}» не было.`,
    en: `${id} does not exist on ${validFrom}, the first day of the assignment.`,
  };
  return { ...fault, paragraph: citedOn('¶4', validFrom), message };
}

/** ¶4: the ground is a proposal to conclude this treaty, made by the body; what a body came from counts as itself. */
export function proposalFault(
  { body, treaty, basis, validFrom }: Claim,
  { id, treatyId, bodyId }: { readonly id: string; readonly treatyId: string; readonly bodyId: string },
  origins: readonly string[],
): Fault | null {
  const fault = { field: 'proposal', value: id, paragraph: citedOn('¶4', validFrom) } as const;
  if (basis !== AssignmentBasis.PROPOSED_CONCLUSION) {
    const message = {
      kk: 'Ұсыныс тек орган шартты жасасу туралы ұсыныс енгізген негізде көрсетіледі.',
      ru: 'Предложение указывают только при основании «орган внёс предложение о заключении».',
      en: 'A proposal is named only on the basis PROPOSED_CONCLUSION.',
    };
    return { ...fault, message };
  }
  if (treatyId !== treaty) {
    const message = {
      kk: `«${id}» — ${treatyId} шартын жасасу туралы ұсыныс, ${treaty} емес.`,
      ru: `«${id}» — предложение о заключении ${treatyId}, а не ${treaty}.`,
      en: `${id} is a proposal to conclude ${treatyId}, not ${treaty}.`,
    };
    return { ...fault, message };
  }
  if (bodyId === body || origins.includes(bodyId)) return null;
  const message = {
    kk: `«${id}» ұсынысын ${bodyId} енгізген: ол ${body} органы да, оның құқықтық ізашары да емес.`,
    ru: `Предложение «${id}» внёс ${bodyId}: это не ${body} и не его предшественник.`,
    en: `${id} was made by ${bodyId}, which is neither ${body} nor what it came from.`,
  };
  return { ...fault, message };
}
