import { Directive } from 'type-graphql';

/*
 * What is known of a condition beyond its values, said where the condition stands; notes on questions are made from it
 * (`filter-notes.ts`). Only `schema/filters.graphql` has it: clients see nothing of it.
 */

/** Its values name records of one of these types, by id. */
export function Names(...types: readonly string[]): PropertyDecorator {
  return (target, property) => {
    for (const type of types.toReversed()) Directive(`@names(type: "${type}")`)(target, property);
  };
}

/** Its values name records of a type by another of their fields, which no two of them share. */
export function NamesBy(field: string, type: string): PropertyDecorator {
  return Directive(`@names(type: "${type}", by: "${field}")`);
}

/** What it is on is copied from a record that another condition names: `duty.body`. Each has one. */
export function SameAs(path: string): PropertyDecorator {
  return Directive(`@sameAs(path: "${path}")`);
}

/** Where the argument of its list is this value, it is what the operator says of the day that is asked about, or missing. */
export function Bound(argument: string, value: string, operator: 'lte' | 'gt'): PropertyDecorator {
  return Directive(`@bound(argument: "${argument}", value: "${value}", operator: "${operator}")`);
}

/** Where it is one of these values, the field of another condition is `value`; null: it is missing. */
export function Tells(values: readonly string[], field: string, value: boolean | null): PropertyDecorator {
  return Directive(`@tells(values: ${JSON.stringify(values)}, field: "${field}", value: ${value})`);
}
