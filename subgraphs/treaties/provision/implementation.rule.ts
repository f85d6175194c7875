import { ImplementationExtent } from '../implementing-measure/implementation-extent.ts';
import { LegalForceValue } from '../legal-force/legal-force.type.ts';
import { ProvisionImplementation } from './provision-implementation.kind.ts';

/** A measure as it is on a day. */
export interface MeasureOnDay {
  readonly extent: ImplementationExtent;
  /** Whether its act is in force on that day; null for a measure without one: nothing was found. */
  readonly force: LegalForceValue | null;
}

/** The first of these that any measure has decides: an act that contradicts is not made good by one that does not. */
export const decisive = ['CONFLICTS', 'FULL', 'PARTIAL', 'NONE'] as const;

/**
 * The hub's own rule for what ¶6(2) asks: how far the acts in sum carry out a provision. A conflict wins, as it has to
 * be seen; else the measure that reaches farthest counts, as one act may carry out alone what others do in part. An
 * act that is surely not in force does nothing for or against it.
 * @param measures those on the provision itself; an article and its paragraphs are judged apart
 */
export function implementationOf(measures: readonly MeasureOnDay[]): ProvisionImplementation {
  const counting = measures.filter(({ force }) => force !== LegalForceValue.NO);
  const extent = decisive.find((each) => counting.some((measure) => measure.extent === ImplementationExtent[each]));
  return ProvisionImplementation[extent ?? 'NOT_ASSESSED'];
}

/**
 * Whether any act that has to do with it is in force. One that contradicts it has; one that is silent on it has not.
 * NO is a gap; UNKNOWN is none that is sure, and not to be taken for YES.
 */
export function actInForceOf(measures: readonly MeasureOnDay[]): LegalForceValue {
  const forces = measures.filter(({ extent }) => extent !== ImplementationExtent.NONE).map(({ force }) => force);
  return [LegalForceValue.YES, LegalForceValue.UNKNOWN].find((each) => forces.includes(each)) ?? LegalForceValue.NO;
}
