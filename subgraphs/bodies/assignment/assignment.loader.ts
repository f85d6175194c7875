import type { LoaderTools } from '../../_kit/concept.ts';
import { recordLoader } from '../../_kit/query/record-loader.ts';
import type { BodiesLoaders } from '../context.ts';
import type { Subdivision } from '../subdivision/subdivision.type.ts';
import { isValidOn } from '../validity/validity.rule.ts';
import { assignmentRecords } from './assignment.repository.ts';
import type { Assignment } from './assignment.type.ts';

/** Per-request access to assignments; treaties have few, so for a day all of a treaty come at once. */
export class AssignmentLoader extends recordLoader(assignmentRecords) {
  private readonly loaders: BodiesLoaders;

  constructor({ database, clocks, loaders }: LoaderTools<BodiesLoaders>) {
    super(database, clocks);
    this.loaders = loaders;
  }

  /** The ids of the bodies that watch a treaty on a day, each once, in their order. */
  async watchers(treatyId: string, day: string): Promise<string[]> {
    return distinct((await this.holding(treatyId, day)).map((each) => each.bodyId));
  }

  /** The subdivisions through which a treaty is watched on a day, and which exist on it. */
  async responsible(treatyId: string, day: string): Promise<Subdivision[]> {
    const ids = distinct((await this.holding(treatyId, day)).flatMap((each) => each.subdivisionId ?? []));
    const subdivisions = await Promise.all(ids.map((id) => this.loaders.subdivision.byId.load(id)));
    return subdivisions.filter((each) => each !== null && isValidOn(each, day)) as Subdivision[];
  }

  /** ¶4: each body watches through subdivisions of its own, so those of another do not make up for what one lacks. */
  async lacksResponsible(treatyId: string, day: string): Promise<boolean> {
    const holding = await this.holding(treatyId, day);
    const responsible = new Set((await this.responsible(treatyId, day)).map(({ id }) => id));
    return holding.length === 0 || holding.some(({ subdivisionId }) => !responsible.has(subdivisionId ?? ''));
  }

  private async holding(treatyId: string, day: string): Promise<Assignment[]> {
    return (await this.allOf('treaty', treatyId)).filter((each) => isValidOn(each, day));
  }
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}
