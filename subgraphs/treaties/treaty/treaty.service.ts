import type { Conflict } from '../../_kit/ingest/ingester.ts';
import { unknownOfOwnKind } from '../../_kit/ingest/own-kind.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { TreatyEntity } from './treaty.entity.ts';

interface Incoming {
  readonly id: string;
  readonly parent?: string | null;
}

/** A protocol to a protocol to a treaty is known; more only in a circle. */
const deepest = 5;

/** A treaty that a protocol belongs to exists or comes with it, and is no protocol to that protocol. */
export async function parentConflicts(work: UnitOfWork, records: readonly Incoming[]): Promise<(Conflict | null)[]> {
  const naming = records.filter(({ parent }) => parent != null);
  if (naming.length === 0) return records.map(() => null);
  const unknown = await unknownOfOwnKind(work, records, {
    entity: TreatyEntity,
    type: 'Treaty',
    field: 'parent',
    named: ({ parent }) => parent,
  });
  const parents = await parentsAbove(work, records);
  return records.map(({ id, parent = null }, at) => {
    if (parent === null || unknown[at]) return unknown[at] ?? null;
    if (!leadsTo(id, parent, parents)) return null;
    return {
      field: 'parent',
      value: parent,
      rule: 'is the treaty itself, or belongs to it: a treaty has one that stands above it.',
    };
  });
}

/** By id the parent that it will have: of these records, and of what stands above them in the hub. */
async function parentsAbove(work: UnitOfWork, records: readonly Incoming[]): Promise<Map<string, string>> {
  const parents = new Map<string, string>();
  const stated = new Set(records.filter(({ parent }) => parent !== undefined).map(({ id }) => id));
  for (const { id, parent } of records) if (parent) parents.set(id, parent);
  let above = [...parents.values()];
  for (let level = 0; level < deepest && above.length > 0; level += 1) {
    const rows = await work.current(TreatyEntity, above);
    above = [...rows.values()].flatMap(({ id, parentId }) => {
      if (parentId === null || stated.has(id)) return [];
      parents.set(id, parentId);
      return [parentId];
    });
  }
  return parents;
}

function leadsTo(id: string, parent: string, parents: ReadonlyMap<string, string>): boolean {
  let above: string | undefined = parent;
  for (let level = 0; level < deepest && above !== undefined; level += 1) {
    if (above === id) return true;
    above = parents.get(above);
  }
  return above !== undefined;
}
