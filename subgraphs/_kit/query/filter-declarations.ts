import { Directive } from 'type-graphql';

/*
 * What is known of a condition beyond its values, said where the condition stands; notes on questions are made from it
 * (`contradictions.ts`, `named-ids.ts`). Only `schema/filters.graphql` has it: clients see nothing of it. It holds of
 * every record that there can be, whoever looks, by whichever clocks: of what need not hold, nothing is declared.
 */

/** Its values name records of one of these types, by id. */
export function Names(...types: readonly string[]): PropertyDecorator {
  return (target, property) => {
    for (const type of types.toReversed()) Directive(`@names(type: "${type}")`)(target, property);
  };
}

/** Its values name records of a type by another of their fields; of a number, ranges do, too. */
export function NamesBy(field: string, type: string): PropertyDecorator {
  return Directive(`@names(type: "${type}", by: "${field}")`);
}

/**
 * A record has one of it at most; of what takes arguments, one for the same arguments. Where a field of the record has
 * its name, that field says so.
 */
export function Single(): PropertyDecorator {
  return Directive('@single');
}

/**
 * A record always has a value of it, so that it is never missing. Where a field of the record has its name and is never
 * null, that field says so.
 */
export function Always(): PropertyDecorator {
  return Directive('@always');
}

/** What it is on is copied from a record that another condition names: `duty.body`. Each has one. */
export function SameAs(path: string): PropertyDecorator {
  return Directive(`@sameAs(path: "${path}")`);
}

/** The record that it names has a list of what is of that: `MonitoringCycle.duties` of `cycle`. */
export function ListedIn(...lists: readonly string[]): PropertyDecorator {
  return (target, property) => {
    for (const list of lists.toReversed()) Directive(`@listedIn(list: "${list}")`)(target, property);
  };
}

/** Where the argument of its list is this value, it is what the operator says of the day that is asked about, or missing. */
export function Bound(argument: string, value: string, operator: 'lte' | 'gt'): PropertyDecorator {
  return Directive(`@bound(argument: "${argument}", value: "${value}", operator: "${operator}")`);
}

/** What is so of another field: its value is one of these, or it is missing or not. */
type Fact = { readonly in: readonly (string | boolean)[] } | { readonly isNull: boolean };

/** Where it is one of these values, something is so of another field, be it of the one record that a condition names: `duty.lateness`. */
export function Tells(values: readonly (string | boolean)[], field: string, fact: Fact): PropertyDecorator {
  const told = 'in' in fact ? `in: ${texts(fact.in)}` : `isNull: ${fact.isNull}`;
  return Directive(`@tells(values: ${texts(values)}, field: "${field}", ${told})`);
}

/** On an id: the first group of the pattern is the value of another field of the record. */
export function Holds(field: string, pattern: RegExp): PropertyDecorator {
  return Directive(`@holds(field: "${field}", pattern: ${JSON.stringify(pattern.source)})`);
}

/** It is the year in which another of its days lies; missing, if at all, where that can't be said. */
export function YearOf(field: string): PropertyDecorator {
  return Directive(`@yearOf(field: "${field}")`);
}

/** A number that is never less than this, nor more than that. */
export function Between(least: number, most?: number): PropertyDecorator {
  return Directive(`@between(least: ${least}${most === undefined ? '' : `, most: ${most}`})`);
}

/** An end: where both are there, later than this beginning. */
export function After(field: string): PropertyDecorator {
  return Directive(`@after(field: "${field}", isStrict: true)`);
}

/** An end that may fall on its beginning. */
export function NotBefore(field: string): PropertyDecorator {
  return Directive(`@after(field: "${field}", isStrict: false)`);
}

/** Where it is this value, nobody can say which of the others it is. */
export function Unsaid(value: string): PropertyDecorator {
  return Directive(`@unsaid(value: "${value}")`);
}

function texts(values: readonly (string | boolean)[]): string {
  return JSON.stringify(values.map(String));
}
