import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import ts from 'typescript';
import { readText } from '../e2e/support/markdown.ts';

type Text = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression;
type Message = Readonly<Record<'kk' | 'ru' | 'en', Text>>;

const sources = readdirSync('subgraphs', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('subgraphs', name));

const isText = (node: ts.Expression | undefined): node is Text =>
  node !== undefined && (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node));

/** What is said in three languages; values of enums, which have a description, are words and no messages. */
function messagesIn(name: string): [string, Message][] {
  const code = readFileSync(name, 'utf8');
  if (!/\bru:/.test(code)) return [];
  const found: [string, Message][] = [];
  const source = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true);
  const look = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const texts = new Map(
        node.properties.filter(ts.isPropertyAssignment).map((each) => [each.name.getText(), each.initializer]),
      );
      const [kk, ru, en] = ['kk', 'ru', 'en'].map((language) => texts.get(language));
      const place = `${name}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      if (isText(kk) && isText(ru) && isText(en) && !texts.has('description')) found.push([place, { kk, ru, en }]);
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

const messages = sources.flatMap(messagesIn);

const value = '\uE000';
const saying = (text: Text): string =>
  ts.isTemplateExpression(text)
    ? text.head.text + text.templateSpans.map(({ literal }) => value + literal.text).join('')
    : text.text;
const valuesIn = (text: Text): string[] =>
  ts.isTemplateExpression(text) ? text.templateSpans.map(({ expression }) => expression.getText()) : [];

const schema = buildSchema(readText('schema/api.graphql'), { assumeValidSDL: true });
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
/** By these something is asked or done: a message may say which. */
const roots = new Set(
  [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.keys(type?.getFields() ?? {})),
);
const codeWords = new Set([
  ...['null', 'true', 'false'],
  ...types.map(({ name }) => name),
  ...types.filter(isEnumType).flatMap((type) => type.getValues().map(({ name }) => name)),
  ...types.flatMap((type) => (isObjectType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : [])),
]);
const isCode = (word: string) =>
  !roots.has(word) && (codeWords.has(word) || /^[A-Z]+_[A-Z_]+$/.test(word) || /^[a-z]+[A-Z]/.test(word));

it('There are messages, in each subgraph that takes commands', () => {
  for (const name of ['_kit', 'bodies', 'publications', 'reports', 'treaties'])
    expect([name, messages.some(([place]) => place.startsWith(join('subgraphs', name, '/')))]).toEqual([name, true]);
});

it('A message is a sentence that says what it is about, in each language', () => {
  const isSentence = (text: Text) => /^[\p{Lu}\d«"\uE000].*[.\uE000]$/su.test(saying(text));
  const isWords = (text: Text) => !saying(text).includes('.');
  const wrong = messages.filter(([, message]) => {
    const texts = Object.values(message);
    return !texts.every(isSentence) && !texts.every(isWords);
  });
  expect(wrong.map(([place]) => place)).toEqual([]);
});

it('A message in Kazakh or Russian has no code words, other than the names of what to ask or to do', () => {
  const wrong = messages.flatMap(([place, { kk, ru }]) =>
    [kk, ru].flatMap((text) => {
      // An id, and what a value is part of, is no word.
      const words = saying(text).match(/(?<![\w:\uE000-])[A-Za-z]\w*(?![\w:\uE000-])/g) ?? [];
      const codes = [
        ...words.filter(isCode),
        ...valuesIn(text).filter((each) => /^(kind|state|type|basis|capacity|role)$/.test(each)),
      ];
      return codes.map((code) => `${place} ${code}`);
    }),
  );
  expect(wrong).toEqual([]);
});
