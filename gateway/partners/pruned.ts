import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { depthOfValue } from '../../subgraphs/_http/nesting.ts';
import { typesOf } from '../sources/lost-paths.ts';
import type { Selection } from '../sources/selection.ts';

type Data = Record<string, unknown>;

/** Lists and objects within one another in one field: to read 100,000 of them by recursion takes more than the stack. */
const deepestField = 100;

/** An answer holds more than its partner may give. */
export class TooMuchError extends Error {
  constructor(most: number, what: string) {
    super(`more than ${most} ${what}`);
  }
}

interface Field {
  readonly name: string;
  /** All that is selected of it, which may stand in several places. */
  readonly set: SelectionSetNode | null;
}

/**
 * Nothing of an answer but what was asked for: the gateway merges all that it is given, so that whoever answers for
 * one field of a thing could put words into the others.
 */
export class Pruned {
  private objects = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly selection: Selection,
    private readonly variables: Data,
    /** Beside the things that were asked about. */
    private readonly mostObjects = Infinity,
  ) {}

  /** @throws {TooMuchError} */
  of(data: Data): Data {
    return this.object(data, this.selection.root, this.schema.getQueryType()?.name ?? 'Query') as Data;
  }

  private object(value: unknown, set: SelectionSetNode, type: string): unknown {
    if (!isData(value)) return leaf(value);
    const concrete = this.concrete(type, value['__typename']);
    const pruned: Data = {};
    for (const [key, field] of this.fieldsOf(set, concrete)) {
      if (field.name === '__typename') pruned[key] = concrete;
      else if (Object.hasOwn(value, key)) pruned[key] = this.field(value[key], field, concrete);
    }
    return pruned;
  }

  private field(value: unknown, { name, set }: Field, parent: string): unknown {
    if (!set) return leaf(value);
    if (name !== '_entities') return this.value(value, set, this.typeOf(parent, name));
    const types = typesOf(this.variables);
    return Array.isArray(value) ? value.map((each, at) => this.object(each, set, types[at] ?? '')) : leaf(value);
  }

  private value(value: unknown, set: SelectionSetNode, type: GraphQLOutputType | undefined, lists = 0): unknown {
    if (lists > deepestField) throw tooDeep();
    if (Array.isArray(value)) return value.map((each) => this.value(each, set, type, lists + 1));
    const named = type && getNamedType(type);
    if (isData(value) && (this.objects += 1) > this.mostObjects) throw new TooMuchError(this.mostObjects, 'objects');
    return isCompositeType(named) ? this.object(value, set, named.name) : null;
  }

  private fieldsOf(set: SelectionSetNode, type: string): ReadonlyMap<string, Field> {
    const fields = new Map<string, Field>();
    for (const { key, node } of this.selection.fieldsOf(set, type)) {
      const before = fields.get(key)?.set?.selections ?? [];
      const { name, selectionSet } = node;
      const all = selectionSet
        ? ({ kind: Kind.SELECTION_SET, selections: [...before, ...selectionSet.selections] } as const)
        : null;
      fields.set(key, { name: name.value, set: all });
    }
    return fields;
  }

  /** What a thing is, it may say itself only where that is open. */
  private concrete(type: string, stated: unknown): string {
    const wide = this.schema.getType(type);
    const narrow = typeof stated === 'string' ? this.schema.getType(stated) : undefined;
    return isAbstractType(wide) && isObjectType(narrow) && this.schema.isSubType(wide, narrow) ? narrow.name : type;
  }

  private typeOf(parent: string, field: string): GraphQLOutputType | undefined {
    const type = this.schema.getType(parent);
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[field]?.type : undefined;
  }
}

/** A scalar of a partner's can be any JSON, and so can what it gives in the place of a thing. */
function leaf(value: unknown): unknown {
  if (depthOfValue(value) > deepestField) throw tooDeep();
  return value;
}

function tooDeep(): TooMuchError {
  return new TooMuchError(deepestField, 'levels of lists and objects in one field');
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
