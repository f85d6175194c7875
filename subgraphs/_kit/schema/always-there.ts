import { Kind, visit, type ConstDirectiveNode, type DocumentNode, type InputValueDefinitionNode } from 'graphql';
import type { ClassType } from 'type-graphql';
import { getMetadataArgsStorage } from 'typeorm';
import { nameOf } from '../across/filter-table.ts';

/** A type of records and the table of its rows. */
export interface Stored {
  readonly type: string;
  readonly entity: ClassType;
}

const always: ConstDirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'always' } };

/**
 * Marks conditions on what every record has: the column of their name may not be null. What is worked out of a row, and
 * what stands in another table, has no such column, and is declared (`filter-declarations.ts`). A text without words,
 * and a date without days, is missing, too, whatever the column allows.
 */
export function withAlways(document: DocumentNode, stored: readonly Stored[]): DocumentNode {
  const filled = new Map(stored.map(({ type, entity }) => [`${type}Filter`, filledIn(entity)]));
  return visit(document, {
    InputObjectTypeDefinition: ({ fields = [], ...input }) => {
      const properties = filled.get(input.name.value);
      if (!properties) return undefined;
      return { ...input, fields: fields.map((each) => (isAlways(each, properties) ? marked(each) : each)) };
    },
  });
}

function isAlways({ name, type, directives = [] }: InputValueDefinitionNode, filled: ReadonlySet<string>): boolean {
  const isThere = [name.value, `${name.value}Id`].some((property) => filled.has(property));
  if (!isThere || name.value === 'id' || ofPartialValues.includes(nameOf(type))) return false;
  return !directives.some((each) => each.name.value === 'always');
}

const ofPartialValues = ['StringFilter', 'TextListFilter', 'PartialDateFilter'];

function marked(condition: InputValueDefinitionNode): InputValueDefinitionNode {
  return { ...condition, directives: [...(condition.directives ?? []), always] };
}

/** Properties whose columns may not be null. */
function filledIn(entity: ClassType): ReadonlySet<string> {
  const isOf = (target: unknown) =>
    target === entity || (typeof target === 'function' && entity.prototype instanceof target);
  const columns = getMetadataArgsStorage().columns.filter(({ target }) => isOf(target));
  return new Set(columns.filter(({ options }) => options.nullable !== true).map(({ propertyName }) => propertyName));
}
