import DataLoader from 'dataloader';
import { alignMany } from '../../_kit/query/align.ts';
import { InputKind } from '../evidence-link/input-kind.ts';
import type { Analysed, Available, InputUseRepository } from './input-use.repository.ts';
import { inputUses, type InputsOf } from './input-use.rule.ts';
import type { ReportInputUse, InputUse } from './input-use.type.ts';
import type { Suggested, SuggestedRepository } from './suggested.repository.ts';

type Inputs = Pick<InputUseRepository, 'analysed' | 'observations' | 'periodicReports' | 'recommendations'>;

/** Per-request access to what entries cite and could have cited: one query each for all that are asked in one tick. */
export class InputUseLoader {
  private readonly analysed: DataLoader<string, Analysed[]>;
  /** By input that this subgraph counts: what there is of it on a treaty, by year. */
  private readonly availableOf: Partial<Record<InputKind, DataLoader<string, Available[]>>>;

  /** By input, what of it each entry does not cite. */
  private readonly suggestedOf = new Map<InputKind, DataLoader<string, Suggested[]>>();

  constructor(
    inputs: Inputs,
    private readonly suggested: Pick<SuggestedRepository, 'of'>,
  ) {
    this.analysed = new DataLoader(async (ids) => alignMany(ids, await inputs.analysed(ids), (each) => each.entryId));
    const recommendations = byTreaty((ids) => inputs.recommendations(ids));
    this.availableOf = {
      [InputKind.INFORMATION]: byTreaty((ids) => inputs.observations(ids)),
      [InputKind.PERIODIC_REPORTS]: byTreaty((ids) => inputs.periodicReports(ids)),
      [InputKind.RECOMMENDATIONS]: recommendations,
      [InputKind.ADVISORY_PROPOSALS]: recommendations,
    };
  }

  async ofEntry(entry: InputsOf): Promise<InputUse[]> {
    const counts = await this.analysed.load(entry.id);
    return inputUses(entry, new Map(counts.map(({ input, total }) => [input, total])));
  }

  /** What is dated up to the end of the year, and what has no date; null where nobody counts this input. */
  async available({ kind, treatyId, year }: ReportInputUse): Promise<number | null> {
    const found = await this.availableOf[kind]?.load(treatyId);
    if (found === undefined) return null;
    const upTo = found.filter((each) => each.input === kind && (each.year ?? year) <= year);
    return upTo.reduce((sum, { total }) => sum + total, 0);
  }

  /** Ids of the first few things of the input that the entry does not cite. */
  async suggestions({ kind, entryId }: ReportInputUse): Promise<string[]> {
    const loader =
      this.suggestedOf.get(kind) ??
      new DataLoader<string, Suggested[]>(async (ids) =>
        alignMany(ids, await this.suggested.of(kind, ids), (each) => each.entryId),
      );
    this.suggestedOf.set(kind, loader);
    return (await loader.load(entryId)).map(({ citedId }) => citedId);
  }
}

function byTreaty(read: (treatyIds: readonly string[]) => Promise<Available[]>): DataLoader<string, Available[]> {
  return new DataLoader(async (ids) => alignMany(ids, await read(ids), (each) => each.treatyId));
}
