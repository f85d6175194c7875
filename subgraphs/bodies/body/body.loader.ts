import DataLoader from 'dataloader';
import { alignOne } from '../../_kit/query/align.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import type { Lineage } from '../body-succession/body-succession.rule.ts';
import type { BodyFilter, BodyListQuery } from './body.inputs.ts';
import type { BodyRepository } from './body.repository.ts';
import type { Body } from './body.type.ts';

/** Per-request access to bodies: one query per tick, whatever the number of callers. */
export class BodyLoader {
  readonly byId: DataLoader<string, Body | null>;

  constructor(private readonly bodies: Pick<BodyRepository, 'findByIds' | 'list'>) {
    this.byId = new DataLoader(async (ids) => alignOne(ids, await bodies.findByIds(ids), (each) => each.id));
  }

  /** @param lineages on the day of the list; read only where its filter asks for them */
  async list(args: BodyListQuery, lineages: () => Promise<Lineage[]>): Promise<Connection<Body>> {
    return this.bodies.list(args, asksForLines(args.filter) ? await lineages() : []);
  }

  /** What a command has just written, whatever was read before. */
  again(id: string): Promise<Body | null> {
    return this.byId.clear(id).load(id);
  }

  /** Those of the ids that are there, in their order. */
  async those(ids: readonly string[]): Promise<Body[]> {
    const bodies = await Promise.all(ids.map((id) => this.byId.load(id)));
    return bodies.filter((body) => body !== null);
  }
}

type Combined = BodyFilter & { readonly and?: BodyFilter[]; readonly or?: BodyFilter[]; readonly not?: BodyFilter };

function asksForLines(filter: BodyFilter | null | undefined): boolean {
  if (!filter) return false;
  const { lineage, and, or, not } = filter as Combined;
  return lineage != null || [...(and ?? []), ...(or ?? []), not].some(asksForLines);
}
