import { valueFromASTUntyped, type ConstDirectiveNode, type InputValueDefinitionNode } from 'graphql';

/** The directives of `filter-declarations.ts`, with the owners of what is named. */
export const declaringDirectives = ['names', 'sameAs', 'bound', 'tells'];

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
export interface Told {
  readonly values: readonly string[];
  readonly field: string;
  readonly value: boolean | null;
}

/** What is declared of a condition. */
export interface Declared {
  readonly names: readonly NamedKind[];
  /** `duty.body`: the condition that names the record, and the one on the same of that record. */
  readonly sameAs: readonly [string, string] | null;
  readonly bound: Bound | null;
  readonly tells: readonly Told[];
  /** What clients ask who give nothing. */
  readonly byDefault: unknown;
}

export function declaredOf({ directives = [], defaultValue }: InputValueDefinitionNode): Declared {
  const given = (name: string) => directives.filter((each) => each.name.value === name).map(argumentsOf);
  const [same] = given('sameAs') as { readonly path: string }[];
  const [record, field] = same?.path.split('.') ?? [];
  const [bound = null] = given('bound') as Bound[];
  return {
    names: (given('names') as Naming[]).flatMap(kindOf),
    sameAs: record && field ? [record, field] : null,
    bound,
    tells: given('tells') as Told[],
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
