import type { TreatiesContext } from '../context.ts';
import { forceOf } from '../legal-force/legal-force.judge.ts';
import { LegalForceValue } from '../legal-force/legal-force.type.ts';
import type { MeasureOnDay } from './implementation.rule.ts';

/** The measures on a provision with the force of their acts; those of all provisions asked in one tick come together. */
export async function measuresOnDay(
  provisionId: string,
  context: Pick<TreatiesContext, 'clocks' | 'loaders'>,
): Promise<MeasureOnDay[]> {
  const measures = await context.loaders.implementingMeasure.allOf('provision', provisionId);
  return Promise.all(
    measures.map(async ({ extent, actId }) => ({
      extent,
      force: actId === null ? null : await forceIn(actId, context),
    })),
  );
}

/** An act that is not there on the clocks asked has no force. */
async function forceIn(actId: string, context: Pick<TreatiesContext, 'clocks' | 'loaders'>): Promise<LegalForceValue> {
  const act = await context.loaders.legalAct.byId.load(actId);
  return act === null ? LegalForceValue.NO : (await forceOf(act, null, context)).value;
}
