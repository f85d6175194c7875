import DataLoader from 'dataloader';
import type { InputUseRepository } from './input-use.repository.ts';

/** Per-request counts of what there was to analyse: one query for all treaties asked in one tick. */
export class InputUseLoader {
  readonly provisionsOf: DataLoader<string, number>;

  constructor(inputs: Pick<InputUseRepository, 'countProvisions'>) {
    this.provisionsOf = new DataLoader(async (treatyIds) => {
      const counts = await inputs.countProvisions(treatyIds);
      return treatyIds.map((id) => counts.get(id) ?? 0);
    });
  }
}
