import type { TreatiesContext } from '../context.ts';
import type { LegalAct } from '../legal-act/legal-act.type.ts';
import { LegalActLinkKind } from '../legal-act-link/legal-act-link.kind.ts';
import { legalForce, type Effect } from './legal-force.rule.ts';
import { LegalForce } from './legal-force.type.ts';

type Judging = Pick<TreatiesContext, 'clocks' | 'loaders'>;

/** What is known of an act comes to on a day; the facts of all acts asked in one tick come by two queries. */
export async function forceOf(act: LegalAct, asOf: string | null, { clocks, loaders }: Judging): Promise<LegalForce> {
  const repealing = await actsThat(LegalActLinkKind.REPEALS, act.id, { loaders });
  const repeals = repealing.map((each) => ({ actId: each.id, ...effectOf(each) }));
  const day = asOf ?? clocks.asOf;
  return Object.assign(new LegalForce(), { asOf: day, ...legalForce(effectOf(act), repeals, day) });
}

/** The acts that do something to this one, in order of their ids. */
export async function actsThat(
  kind: LegalActLinkKind,
  actId: string,
  { loaders }: Pick<TreatiesContext, 'loaders'>,
): Promise<LegalAct[]> {
  const links = (await loaders.legalActLink.allOf('to', actId)).filter((link) => link.kind === kind);
  const acts = await Promise.all(links.map(({ fromId }) => loaders.legalAct.byId.load(fromId)));
  return acts.filter((each) => each !== null);
}

function effectOf({ adoptedOn, effective }: LegalAct): Effect {
  return {
    adopted: adoptedOn?.earliest ?? null,
    date: effective?.date ?? null,
    notBefore: effective?.notBefore ?? null,
  };
}
