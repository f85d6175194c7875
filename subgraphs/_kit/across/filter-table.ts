import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Kind,
  parse,
  print,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type InputObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { projectRoot } from '../root.ts';
import { declaredOf, type Declared } from './declared.ts';

/** Says, on a condition, which subgraph it is asked of. */
export const askedDirective = 'asked';

export interface TakenArgument {
  readonly type: string;
  readonly byDefault: unknown;
}

/** A condition on what a record has a list of: `TreatyFilter.recommendations`. */
export interface LinkedList {
  readonly subgraph: string;
  /** Whose list it is, and the field that lists it. */
  readonly type: string;
  readonly field: string;
  /** The filter of what is listed. */
  readonly filter: string;
  /** Arguments of the list that are given with its condition or order. */
  readonly takes: ReadonlyMap<string, TakenArgument>;
}

/** A condition on a record that is named, `TreatyReferenceFilter.is`, or an order by it, `AssignmentOrder.treaty`. */
export interface LinkedRecord {
  readonly subgraph: string;
  /** The field of `Query` that lists such records. */
  readonly list: string;
  /** The filter, or the order, of that list. */
  readonly input: string;
  /** Its arguments by which it leaves out none of them, as a query has them. */
  readonly given: string | null;
}

interface Conditions {
  readonly lists: ReadonlyMap<string, LinkedList>;
  readonly records: ReadonlyMap<string, LinkedRecord>;
  /** Condition → the input that it takes. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly declared: ReadonlyMap<string, Declared>;
}

/** The conditions of all filters of the graph, and of whom those are asked that others answer. */
export class FilterTable {
  private readonly conditions: ReadonlyMap<string, Conditions>;

  constructor({ definitions }: DocumentNode) {
    const inputs = definitions.filter(isInput);
    const byName = new Map(inputs.map((input) => [input.name.value, input]));
    this.conditions = new Map(inputs.map((input) => [input.name.value, conditionsOf(input, byName)]));
  }

  has(input: string): boolean {
    return this.conditions.has(input);
  }

  listOf(input: string, condition: string): LinkedList | undefined {
    return this.conditions.get(input)?.lists.get(condition);
  }

  recordOf(input: string, condition: string): LinkedRecord | undefined {
    return this.conditions.get(input)?.records.get(condition);
  }

  inputOf(input: string, condition: string): string | undefined {
    return this.conditions.get(input)?.inputs.get(condition);
  }

  /** The type of the values that a condition compares with; none where it holds conditions of its own. */
  kindOf(input: string, condition: string): string | undefined {
    const values = this.inputOf(input, condition) ?? '';
    return this.isOfValues(values) ? this.inputOf(values, 'eq') : undefined;
  }

  isOfValues(input: string): boolean {
    return this.inputOf(input, 'isNull') !== undefined;
  }

  /** Whether a record has one at most of what the condition is on. */
  isSingle(input: string, condition: string): boolean {
    const { isSingle = false, sameAs = null } = this.declaredOf(input, condition) ?? {};
    return condition === 'id' || isSingle || sameAs !== null;
  }

  /** Whether a record always has a value of what the condition is on. */
  isAlways(input: string, condition: string): boolean {
    return condition === 'id' || (this.declaredOf(input, condition)?.isAlways ?? false);
  }

  /** What is known of a condition beyond the values that it takes. */
  declaredOf(input: string, condition: string): Declared | undefined {
    return this.conditions.get(input)?.declared.get(condition);
  }

  /** The condition on what is listed that names the record whose list it is, where that is declared. */
  parentIn({ type, field, filter }: LinkedList): string | undefined {
    return this.declaring(filter, ({ listedIn }) => listedIn.includes(`${type}.${field}`))[0];
  }

  /** Conditions on what is copied from the record that a condition names. */
  copiedFrom(input: string, condition: string): string[] {
    return this.declaring(input, ({ sameAs }) => sameAs?.[0] === condition);
  }

  private declaring(input: string, isSo: (declared: Declared) => boolean): string[] {
    const declared = this.conditions.get(input)?.declared ?? [];
    return [...declared].flatMap(([condition, each]) => (isSo(each) ? [condition] : []));
  }
}

function conditionsOf(
  { name, fields = [] }: InputObjectTypeDefinitionNode,
  byName: ReadonlyMap<string, InputObjectTypeDefinitionNode>,
): Conditions {
  const lists = new Map<string, LinkedList>();
  const records = new Map<string, LinkedRecord>();
  for (const field of fields) {
    const asked = field.directives?.find((each) => each.name.value === askedDirective);
    if (!asked) continue;
    const [subgraph, list, input] = [textOf(asked, 'of') ?? '', textOf(asked, 'list'), nameOf(field.type)];
    const own = field.name.value;
    if (list !== null) {
      const given = textOf(asked, 'with');
      records.set(own, { subgraph, list, input: input.replace(/ReferenceOrder$/, 'Order'), given });
    } else {
      const node = input.replace(/(List)?Filter$/, '');
      const type = name.value.replace(/(Filter|CountOrder)$/, '');
      const takes = argumentsIn(byName.get(`${node}ListFilter`));
      lists.set(own, { subgraph, type, field: own, filter: `${node}Filter`, takes });
    }
  }
  const inputs = new Map(fields.map((field) => [field.name.value, nameOf(field.type)]));
  const declared = new Map(fields.map((field) => [field.name.value, declaredOf(field)]));
  return { lists, records, inputs, declared };
}

/** What of a condition on a list is asked of what it lists. */
const asking = ['some', 'none', 'every', 'count'];

function argumentsIn({ fields = [] }: Partial<InputObjectTypeDefinitionNode> = {}): LinkedList['takes'] {
  const own = fields.filter(({ name }) => !asking.includes(name.value));
  return new Map(
    own.map((each) => [each.name.value, { type: print(each.type), byDefault: declaredOf(each).byDefault }]),
  );
}

function textOf({ arguments: given = [] }: ConstDirectiveNode, name: string): string | null {
  const value = given.find((each) => each.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : null;
}

export function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}

export function isInput(definition: DefinitionNode): definition is InputObjectTypeDefinitionNode {
  return definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION;
}

let table: FilterTable | undefined;

export function filterTable(): FilterTable {
  return (table ??= new FilterTable(committedFilters()));
}

let committed: DocumentNode | undefined;

/** The filters of the whole graph as they were composed: the one thing that a subgraph knows of the others. */
export function committedFilters(): DocumentNode {
  return (committed ??= parse(readFileSync(join(projectRoot(), 'schema', 'filters.graphql'), 'utf8'), {
    noLocation: true,
  }));
}
