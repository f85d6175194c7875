import { valueFromASTUntyped, type ConstDirectiveNode, type InputValueDefinitionNode } from 'graphql';

/** The directives of `filter-declarations.ts`, with the owners of what is named. */
export const declaringDirectives = [
  'names',
  'sameAs',
  'listedIn',
  'single',
  'always',
  'bound',
  'tells',
  'holds',
  'yearOf',
  'after',
  'between',
  'unsaid',
];

/** Records that values of a condition name. */
export interface NamedKind {
  readonly type: string;
  readonly subgraph: string;
  /** The field that names them, where it is not their id, and the field of `Query` that lists them. */
  readonly by?: { readonly field: string; readonly list: string };
}

/** What an argument of the list says of the field, by the day that is asked about; a missing value is left. */
export interface Bound {
  readonly argument: string;
  readonly value: string;
  readonly operator: string;
}

/** What a value of a condition says of another field. */
export interface Tells {
  readonly values: readonly string[];
  /** Of the same record, or of one that a condition names: `duty.lateness`. */
  readonly field: string;
  /** Its value is one of these, as texts; else whether it is missing. */
  readonly in?: readonly string[];
  readonly isNull?: boolean;
}

/** What an id says of another field of its record: the first group of the pattern. */
export interface Holds {
  readonly field: string;
  readonly pattern: string;
}

/** The beginning that an end comes after, or else not before. */
export interface After {
  readonly field: string;
  readonly isStrict: boolean;
}

/** What a number is at least, and at most. */
export interface Between {
  readonly least: number;
  readonly most?: number;
}

/** What is declared of a condition. */
export interface Declared {
  readonly names: readonly NamedKind[];
  /** `duty.body`: the condition that names the record, and the one on the same of that record. */
  readonly sameAs: readonly [string, string] | null;
  /** Lists of the record that it names which hold what is of that: `MonitoringCycle.duties`. */
  readonly listedIn: readonly string[];
  readonly bound: Bound | null;
  /** A record has one of it at most. */
  readonly isSingle: boolean;
  /** A record always has one. */
  readonly isAlways: boolean;
  readonly tells: readonly Tells[];
  readonly holds: readonly Holds[];
  /** It is the year of each of these days, where it has a value. */
  readonly yearOf: readonly string[];
  readonly after: readonly After[];
  readonly between: Between | null;
  /** The value of what nobody can say. */
  readonly unsaid: string | null;
  /** What clients ask who give nothing. */
  readonly byDefault: unknown;
}

export function declaredOf({ directives = [], defaultValue }: InputValueDefinitionNode): Declared {
  const given = (name: string) => directives.filter((each) => each.name.value === name).map(argumentsOf);
  const [same] = given('sameAs') as { readonly path: string }[];
  const [record, field] = same?.path.split('.') ?? [];
  const [bound = null] = given('bound') as Bound[];
  const [between = null] = given('between') as Between[];
  const [unsaid] = given('unsaid') as { readonly value: string }[];
  return {
    names: (given('names') as Naming[]).flatMap(kindOf),
    sameAs: record && field ? [record, field] : null,
    listedIn: (given('listedIn') as { readonly list: string }[]).map(({ list }) => list),
    bound,
    isSingle: given('single').length > 0,
    isAlways: given('always').length > 0,
    tells: given('tells') as Tells[],
    holds: given('holds') as Holds[],
    yearOf: (given('yearOf') as { readonly field: string }[]).map(({ field: day }) => day),
    after: given('after') as After[],
    between,
    unsaid: unsaid?.value ?? null,
    byDefault: defaultValue && valueFromASTUntyped(defaultValue),
  };
}

interface Naming {
  readonly type: string;
  readonly by?: string;
  readonly of?: string;
  readonly list?: string;
}

/** Nobody can be asked for what nobody lists. */
function kindOf({ type, by: field, of: subgraph, list }: Naming): NamedKind[] {
  if (subgraph === undefined || list === undefined) return [];
  return [field === undefined ? { type, subgraph } : { type, subgraph, by: { field, list } }];
}

function argumentsOf({ arguments: given = [] }: ConstDirectiveNode): object {
  return Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
}
