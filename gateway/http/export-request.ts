import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Request } from 'express';
import { getOperationAST, GraphQLError, Kind, parse, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { checkNesting } from '../../subgraphs/_http/nesting.ts';
import { InvalidInputError, NotFoundError } from '../../subgraphs/_kit/errors.ts';
import { InvalidRequestError } from '../errors.ts';
import { checkText } from '../limits/text-limits.ts';
import { separators, type Separator } from '../export/csv.ts';
import type { QueryLimits } from '../plugins/limits.ts';
import { savedOperations } from './saved-operations.ts';
import type { Asked } from './trusted-documents.ts';

export const formats = ['csv', 'jsonl'] as const;
export type Format = (typeof formats)[number];

/** What a request to `/export` says, in its body or in its address. */
export interface ExportParameters extends Asked {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
  readonly format: Format;
  /** Between the cells of CSV. */
  readonly separator: Separator;
  readonly rows: string | null;
}

const parameters = [
  'query',
  'operation',
  'documentId',
  'extensions',
  'variables',
  'operationName',
  'format',
  'separator',
  'rows',
];

/** Texts of the saved operations by the names of their files, without the ending. */
export function readSavedOperations(folder: string): ReadonlyMap<string, string> {
  const files = savedOperations(folder);
  return new Map(files.map((file) => [basename(file, '.graphql'), readFileSync(join(folder, file), 'utf8')]));
}

/** @throws {InvalidInputError} naming the parameter that is not what it must be */
export function readParameters(request: Request, saved: ReadonlyMap<string, string>): ExportParameters {
  const isGet = request.method === 'GET';
  const sent = (isGet ? request.query : (request.body ?? {})) as Record<string, unknown>;
  const unknown = Object.keys(sent).find((name) => !parameters.includes(name));
  if (unknown !== undefined)
    throw new InvalidInputError(unknown, sent[unknown], `is not one of ${parameters.join(', ')}.`);
  const { persistedQuery } = objectIn(sent, 'extensions') as { persistedQuery?: unknown };
  const query = savedText(textIn(sent, 'operation'), saved) ?? textIn(sent, 'query');
  const asked = { ...(query !== null && { query }), documentId: sent['documentId'], persistedQuery };
  if (query === null && asked.documentId == null && persistedQuery == null)
    throw new InvalidInputError(
      'query',
      null,
      'is missing: send `query`, the name of a saved `operation`, or its SHA-256 as `documentId`.',
    );
  return {
    ...asked,
    variables: objectIn(sent, 'variables'),
    operationName: textIn(sent, 'operationName'),
    format: oneOf(formats, 'format', textIn(sent, 'format')),
    separator: oneOf(separators, 'separator', textIn(sent, 'separator')),
    rows: textIn(sent, 'rows'),
  };
}

function savedText(name: string | null, saved: ReadonlyMap<string, string>): string | null {
  if (name === null) return null;
  const text = saved.get(name);
  if (text === undefined) throw new NotFoundError('Operation', name);
  return text;
}

function textIn(sent: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = sent[name] ?? null;
  if (value === null || typeof value === 'string') return value === '' ? null : value;
  throw new InvalidInputError(name, value, 'is not one text.');
}

/** In an address it is JSON. */
function objectIn(sent: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> {
  const value = sent[name] ?? {};
  const object = typeof value === 'string' ? parsed(value) : value;
  if (typeof object === 'object' && object !== null && !Array.isArray(object)) return object as Record<string, unknown>;
  throw new InvalidInputError(name, value, 'is not a JSON object.');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The first where none is named. */
function oneOf<T extends string>(known: readonly [T, ...T[]], parameter: string, name: string | null): T {
  const value = name === null ? known[0] : known.find((each) => each === name);
  if (value === undefined)
    throw new InvalidInputError(
      parameter,
      name,
      `is not one of ${known.map((each) => JSON.stringify(each)).join(', ')}.`,
    );
  return value;
}

/**
 * The one query of a text that is to be exported.
 * @throws {InvalidRequestError} where it is none
 */
export function readOperation(
  text: string,
  { variables, operationName }: Pick<ExportParameters, 'variables' | 'operationName'>,
  limits: Pick<QueryLimits, 'depth' | 'fieldPairs' | 'rootFields' | 'tokens'>,
): { document: DocumentNode; operation: OperationDefinitionNode } {
  checkNesting(text, variables, limits.depth);
  checkText(text, limits);
  const document = parsedDocument(text, limits.tokens);
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    const message =
      operationName === null
        ? 'The query holds not exactly one operation: name the one to export in `operationName`.'
        : `The query holds no operation named "${operationName}".`;
    throw new InvalidRequestError(message, 'OPERATION_RESOLUTION_FAILURE', {});
  }
  if (operation.operation !== 'query') {
    const message = `Only queries are exported, and this is a ${operation.operation}.`;
    throw new InvalidRequestError(message, 'EXPORT_NOT_A_QUERY', { field: 'query', value: operation.operation });
  }
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return { document: { ...document, definitions: [operation, ...fragments] }, operation };
}

function parsedDocument(text: string, maxTokens: number): DocumentNode {
  try {
    return parse(text, { maxTokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new InvalidRequestError(error.message, 'GRAPHQL_PARSE_FAILED', {});
  }
}
