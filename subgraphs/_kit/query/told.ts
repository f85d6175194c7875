import type { Tells } from '../across/declared.ts';
import type { FieldOf } from './asked-record.ts';
import { excluding, listOf, type Atom, type Judged } from './exclusion.ts';
import { atomsOf } from './placed.ts';

/**
 * The conditions on a field, and those on another that none of the values which they leave can meet; null where one may.
 * @param judge how conditions on a field are judged
 */
export function contradictingTold(
  { record, field }: FieldOf,
  judge: (field: FieldOf) => Judged,
): readonly Atom[] | null {
  const { tells = [] } = record.table.declaredOf(record.input, field) ?? {};
  if (tells.length === 0) return null;
  const atoms = record.conditionsOn(field).flatMap(atomsOf);
  const left = leftBy(atoms, judge({ record, field }));
  if (left.length === 0) return null;
  for (const path of new Set(tells.map((each) => each.field))) {
    const other = record.at(path);
    const others = other?.record.conditionsOn(other.field).flatMap(atomsOf) ?? [];
    if (other === null || others.length === 0) continue;
    const isShutOut = left.every((value) => {
      const fact = tells.find((each) => each.field === path && each.values.includes(String(value)));
      return fact && excluding([...others, asAtom(fact, others)], judge(other));
    });
    if (isShutOut) return [...atoms, ...others];
  }
  return null;
}

/** The values that conditions leave, where they name some. */
function leftBy(atoms: readonly Atom[], judged: Judged): unknown[] {
  const listed = atoms.filter(({ operator }) => operator === 'eq' || operator === 'in');
  return [...new Set(listed.flatMap(({ value }) => listOf(value)))].filter(
    (value) => !excluding([...atoms, { place: '', operator: 'eq', value }], judged),
  );
}

/** Declared values are texts; those that are asked may be yes or no. */
function asAtom({ in: values, isNull }: Tells, others: readonly Atom[]): Atom {
  if (!values) return { place: '', operator: 'isNull', value: isNull };
  const asked = others.flatMap(({ value }) => listOf(value));
  const typed = values.map((text) => asked.find((value) => String(value) === text) ?? text);
  return { place: '', operator: 'in', value: typed };
}
