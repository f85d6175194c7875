import DataLoader from 'dataloader';
import { alignMany } from '../../_kit/query/align.ts';
import type { ActOnTreaty, InputUseRepository } from './input-use.repository.ts';

/** Per-request counts of what there was to analyse: one query for all treaties asked in one tick. */
export class InputUseLoader {
  readonly provisionsOf: DataLoader<string, number>;
  private readonly actsOn: DataLoader<string, ActOnTreaty[]>;

  constructor(inputs: Pick<InputUseRepository, 'countProvisions' | 'actsOn'>) {
    this.provisionsOf = new DataLoader(async (treatyIds) => {
      const counts = await inputs.countProvisions(treatyIds);
      return treatyIds.map((id) => counts.get(id) ?? 0);
    });
    this.actsOn = new DataLoader(async (treatyIds) =>
      alignMany(treatyIds, await inputs.actsOn(treatyIds), (each) => each.treatyId),
    );
  }

  /** Acts adopted up to the end of the year, and those of which no source says when. */
  async legalActsOf(treatyId: string, year: number): Promise<number> {
    const acts = await this.actsOn.load(treatyId);
    return acts.filter(({ adopted }) => adopted === null || Number(adopted.slice(0, 4)) <= year).length;
  }
}
