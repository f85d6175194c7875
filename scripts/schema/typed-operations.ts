import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { buildSchema, getOperationAST, parse } from 'graphql';

const config = {
  // How values of each scalar come as JSON; one that is missing here fails.
  scalars: { ID: 'string', Date: 'string', DateTime: 'string', URL: 'string' },
  strictScalars: true,
  enumType: 'string-literal',
  skipTypename: true,
  immutableTypes: true,
  useTypeImports: true,
};

interface SavedOperation {
  readonly file: string;
  /** As clients must send it where only saved operations are answered. */
  readonly text: string;
}

/** The saved operations for clients in TypeScript: each as text, with the types of its variables and of its answer. */
export async function typedOperations(api: string, folder: string): Promise<string> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  const operations = files.sort().map((file): SavedOperation => {
    return { file, text: readFileSync(join(folder, file), 'utf8') };
  });
  const types = await codegen({
    filename: 'operations.ts',
    schema: parse(api),
    schemaAst: buildSchema(api),
    documents: operations.map(({ file, text }) => ({ location: file, document: parse(text) })),
    config,
    plugins: [{ types: {} }],
    pluginMap: { types: operationTypes },
  });
  return `${[header, types.trim(), documentType, ...operations.map(asConstant)].join('\n\n')}\n`;
}

const header = `// Written by npm run compose from schema/operations, for clients in TypeScript: see docs/clients.md.
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';`;

const documentType = `/** The text of a saved operation, which knows the types of its variables and of its answer. */
export class TypedDocumentString<Result, Variables> extends String implements DocumentTypeDecoration<Result, Variables> {
  readonly __apiType?: NonNullable<DocumentTypeDecoration<Result, Variables>['__apiType']>;
  /** The SHA-256 of the text, which the hub takes in its place. */
  readonly documentId: string;

  constructor(text: string, documentId: string) {
    super(text);
    this.documentId = documentId;
  }
}`;

function asConstant({ file, text }: SavedOperation): string {
  const name = getOperationAST(parse(text))?.name?.value;
  if (name === undefined) throw new Error(`${file} is not one operation with a name.`);
  const [, comment = basename(file, '.graphql')] = /^# (.*)\n/.exec(text) ?? [];
  const literal = text.replaceAll(/[`\\]|\$\{/g, '\\$&');
  const hash = createHash('sha256').update(text).digest('hex');
  return `/** ${comment} */
export const ${name}Document = new TypedDocumentString<${name}Query, ${name}QueryVariables>(
  \`${literal}\`,
  '${hash}',
);`;
}
