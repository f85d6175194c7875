import { Kind, visit, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { InvalidRequestError } from '../errors.ts';

/** What one document may hold, fragments counted once where they are written. */
export interface DocumentLimits {
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
}

export const ofTheRoot = 'fields of Query or Mutation';

interface Counted {
  readonly field: keyof DocumentLimits;
  readonly what: string;
  readonly value: number;
}

/** @throws {InvalidRequestError} naming the first limit that is exceeded */
export function checkDocument(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  limits: DocumentLimits,
): void {
  const over = countsOf(document, operation).find(({ field, value }) => value > limits[field]);
  if (!over) return;
  const { field, what, value } = over;
  throw beyond({ field, what, value, limit: limits[field] });
}

interface Exceeded {
  readonly field: string;
  readonly what: string;
  readonly value: number;
  readonly limit: number;
}

export function beyond({ what, ...told }: Exceeded, advice = ''): InvalidRequestError {
  const message = `The query has ${told.value} ${what}, ${told.limit} at most${advice}.`;
  return new InvalidRequestError(message, 'LIMIT_EXCEEDED', told);
}

/** Beyond the limit they are not counted. */
export function tooManySelections(limit: number): InvalidRequestError {
  const message = `The query has too many selections, fragments spread out, ${limit} at most: ask for less at once.`;
  return new InvalidRequestError(message, 'LIMIT_EXCEEDED', { field: 'selections', limit });
}

function countsOf(document: DocumentNode, operation: OperationDefinitionNode): readonly Counted[] {
  let [aliases, directives] = [0, 0];
  visit(document, {
    Field: ({ alias }) => void (aliases += alias ? 1 : 0),
    Directive: () => void (directives += 1),
  });
  return [
    { field: 'aliases', what: 'aliases', value: aliases },
    { field: 'directives', what: 'directives', value: directives },
    { field: 'rootFields', what: ofTheRoot, value: rootFieldsOf(document, operation) },
  ];
}

function rootFieldsOf(document: DocumentNode, { selectionSet }: OperationDefinitionNode): number {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const ofRoot = fragments.filter(({ typeCondition }) => /^(Query|Mutation)$/.test(typeCondition.name.value));
  const own = [selectionSet, ...ofRoot.map((fragment) => fragment.selectionSet)];
  return own.reduce((total, set) => total + countFields(set), 0);
}

function countFields({ selections }: OperationDefinitionNode['selectionSet']): number {
  return selections.reduce((total, selection) => {
    if (selection.kind === Kind.FIELD) return total + 1;
    return selection.kind === Kind.INLINE_FRAGMENT ? total + countFields(selection.selectionSet) : total;
  }, 0);
}
