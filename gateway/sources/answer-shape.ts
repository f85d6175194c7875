import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { typesOf } from './lost-paths.ts';
import type { Selection } from './selection.ts';

type Data = Record<string, unknown>;

/**
 * Does an answer have the shape that was asked for? The gateway believes its subgraphs: a list where an object
 * belongs costs the client the whole answer, and a missing field is taken for null.
 */
export class AnswerShape {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly selection: Selection,
    private readonly variables: Data,
  ) {}

  fits(rootType: string, data: Data): boolean {
    return this.objectFits(this.selection.root, rootType, data);
  }

  private objectFits(set: SelectionSetNode, type: string, value: unknown): boolean {
    if (!isData(value)) return false;
    const concrete = typeof value['__typename'] === 'string' ? value['__typename'] : type;
    return this.selection.fieldsOf(set, concrete).every(({ key, node }) => this.fieldFits(node, concrete, value[key]));
  }

  private fieldFits(node: FieldNode, parent: string, value: unknown): boolean {
    if (node.name.value === '_entities') return this.entitiesFit(node, value);
    const type = this.typeOf(parent, node.name.value);
    return type ? this.valueFits(node, type, value) : value !== undefined;
  }

  private valueFits(node: FieldNode, type: GraphQLOutputType, value: unknown): boolean {
    if (value === undefined) return false;
    if (isNonNullType(type)) return value !== null && this.valueFits(node, type.ofType, value);
    if (value === null) return true;
    if (isListType(type)) {
      const { ofType } = type;
      return Array.isArray(value) && value.every((item) => this.valueFits(node, ofType, item));
    }
    if (isLeafType(type)) return leafFits(type, value);
    return node.selectionSet !== undefined && this.objectFits(node.selectionSet, type.name, value);
  }

  private entitiesFit(node: FieldNode, value: unknown): boolean {
    const [types, set] = [typesOf(this.variables), node.selectionSet];
    if (!Array.isArray(value) || value.length !== types.length || !set) return value === null;
    return value.every((entity, index) => entity === null || this.objectFits(set, types[index] ?? '', entity));
  }

  /** Undefined for what only subgraphs know. */
  private typeOf(parent: string, field: string): GraphQLOutputType | undefined {
    const type = this.schema.getType(parent);
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[field]?.type : undefined;
  }
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function leafFits(type: GraphQLLeafType, value: unknown): boolean {
  if (isEnumType(type)) return typeof value === 'string' && type.getValue(value) !== undefined;
  if (type === GraphQLString) return typeof value === 'string';
  if (type === GraphQLID) return typeof value === 'string' || Number.isInteger(value);
  if (type === GraphQLBoolean) return typeof value === 'boolean';
  if (type === GraphQLInt) return Number.isInteger(value);
  return type !== GraphQLFloat || typeof value === 'number';
}
