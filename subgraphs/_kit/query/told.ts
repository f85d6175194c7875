import type { Told } from '../across/declared.ts';
import { excluding, listOf, type Atom, type Judged } from './exclusion.ts';
import { atomsOf, type Placed } from './placed.ts';

const one: Judged = { kind: '', isOne: true, isVague: false };

/** The conditions on a field, and those on another that none of the values which they leave can meet; null where one may. */
export function contradictingTold(
  tells: readonly Told[],
  placed: readonly Placed[],
  all: ReadonlyMap<string, readonly Placed[]>,
): readonly Atom[] | null {
  const atoms = placed.flatMap(atomsOf);
  const listed = atoms.filter(({ operator }) => operator === 'eq' || operator === 'in');
  const left = [...new Set(listed.flatMap(({ value }) => listOf(value)))].filter(
    (value) => !excluding([...atoms, { place: '', operator: 'eq', value }], one),
  );
  if (left.length === 0) return null;
  for (const other of new Set(tells.map(({ field }) => field))) {
    const others = (all.get(other) ?? []).flatMap(atomsOf);
    const isShutOut = left.every((value) => {
      const told = tells.find(({ field, values }) => field === other && values.includes(String(value)));
      return (
        told &&
        excluding([...others, told.value === null ? missing : { ...missing, operator: 'eq', value: told.value }], one)
      );
    });
    if (isShutOut) return [...atoms, ...others];
  }
  return null;
}

const missing: Atom = { place: '', operator: 'isNull', value: true };
