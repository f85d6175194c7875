import { ImplementationExtent } from '../implementing-measure/implementation-extent.ts';
import { ProvisionImplementation } from './provision-implementation.kind.ts';

interface Measure {
  readonly extent: ImplementationExtent;
  readonly actId: string | null;
}

/** The first of these that any measure has decides: an act that contradicts is not made good by one that does not. */
export const decisive = ['CONFLICTS', 'FULL', 'PARTIAL', 'NONE'] as const;

/**
 * The hub's own rule for what ¶6(2) asks: how far the acts in sum carry out a provision. A conflict wins, as it has to
 * be seen; else the measure that reaches farthest counts, as one act may carry out alone what others do in part.
 * @param measures those on the provision itself; an article and its paragraphs are judged apart
 */
export function implementationOf(measures: readonly Measure[]): ProvisionImplementation {
  const extent = decisive.find((each) => measures.some((measure) => measure.extent === ImplementationExtent[each]));
  return ProvisionImplementation[extent ?? 'NOT_ASSESSED'];
}

/** A gap: no act is known that has to do with it. An act that contradicts it is one; one that is silent on it is none. */
export function isWithoutAct(measures: readonly Measure[]): boolean {
  return !measures.some(({ actId, extent }) => actId !== null && extent !== ImplementationExtent.NONE);
}
