import {
  buildSchema,
  getNamedType,
  getNullableType,
  isListType,
  Kind,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type FieldNode,
} from 'graphql';
import { isConnectionType } from '../../gateway/export/shape.ts';
import { operation, operationNames } from '../e2e/support/operations.ts';
import { readText } from '../e2e/support/markdown.ts';

const schema = buildSchema(readText('schema/api.graphql'), { assumeValidSDL: true });

const fieldIn = ({ selectionSet }: FieldNode, name: string) =>
  selectionSet?.selections.find((node): node is FieldNode => node.kind === Kind.FIELD && node.name.value === name);

const variableOf = ({ arguments: given = [] }: FieldNode, name: string) => {
  const value = given.find((each) => each.name.value === name)?.value;
  return value?.kind === Kind.VARIABLE ? value.name.value : null;
};

/** A variable that two lists share leads through neither. */
function isWalked(list: FieldNode, cursors: Set<string>): boolean {
  const [first, after, info] = [variableOf(list, 'first'), variableOf(list, 'after'), fieldIn(list, 'pageInfo')];
  const isOwn = after !== null && !cursors.has(after);
  if (after !== null) cursors.add(after);
  return (
    first === 'first' &&
    isOwn &&
    info !== undefined &&
    ['hasNextPage', 'endCursor'].every((name) => fieldIn(info, name))
  );
}

function saysMore(list: FieldNode): boolean {
  const info = fieldIn(list, 'pageInfo');
  return (
    fieldIn(list, 'totalCount') !== undefined || (info !== undefined && fieldIn(info, 'hasNextPage') !== undefined)
  );
}

/** Groups that are asked for without a page are refused rather than cut. */
function isPaged(list: FieldNode, type: string): boolean {
  return type.endsWith('Connection') || list.arguments?.some(({ name }) => name.value !== 'by') === true;
}

/** The lists of a text of which an entry may be missed; those that are only counted have no pages. */
function cutLists(text: string): string[] {
  const [info, found, cursors] = [new TypeInfo(schema), [] as string[], new Set<string>()];
  // A fragment may stand in a list, or in several places: no variable leads through its lists.
  let depth = 0;
  const isMany = () => isConnectionType(getNamedType(info.getType())) || isListType(getNullableType(info.getType()));
  const visitor = visitWithTypeInfo(info, {
    FragmentDefinition: {
      enter: () => {
        depth += 1;
      },
      leave: () => {
        depth -= 1;
      },
    },
    Field: {
      enter: (field: FieldNode) => {
        const type = getNamedType(info.getType());
        const isList = isConnectionType(type) && fieldIn(field, 'nodes') !== undefined;
        if (isList && isPaged(field, String(type)) && !(depth === 0 ? isWalked(field, cursors) : saysMore(field)))
          found.push((field.alias ?? field.name).value);
        if (isMany()) depth += 1;
      },
      leave: () => {
        if (isMany()) depth -= 1;
      },
    },
  });
  visit(parse(text), visitor);
  return found;
}

describe('A saved operation says for whom it is', () => {
  const publicSchema = buildSchema(readText('schema/contracts/public.graphql'), { assumeValidSDL: true });
  const table = readText('README.md');

  it.each(operationNames())('%s', (name) => {
    const text = operation(name);
    const isForAll = validate(publicSchema, parse(text)).length === 0;
    const rows = table.split('\n').filter((line) => line.includes(`(schema/operations/${name}.graphql)`));
    const row = rows.find((line) => line.startsWith('| ['));
    expect([text.startsWith('# For ANALYST of any body: '), (row ?? '').endsWith(' `ANALYST` |')]).toEqual([
      !isForAll,
      !isForAll,
    ]);
  });
});

const page = 'pageInfo { hasNextPage endCursor }';

describe('A saved operation loses no entry of a list unseen', () => {
  // The first question of the README is an example, short enough to be read.
  it.each(operationNames().filter((name) => name !== 'first-question'))('%s', (name) => {
    expect(cutLists(operation(name))).toEqual([]);
  });

  it.each([
    ['its page can not be asked for', '{ bodies(first: 9) { totalCount nodes { id } } }', ['bodies']],
    [
      'it does not give the cursor of the next',
      'query ($first: Int, $after: String) { bodies(first: $first, after: $after) { totalCount nodes { id } } }',
      ['bodies'],
    ],
    [
      'another list goes by the same cursor',
      `query ($first: Int, $after: String) {
        bodies(first: $first, after: $after) { ${page} nodes { id } }
        treaties(first: $first, after: $after) { ${page} nodes { id } }
      }`,
      ['treaties'],
    ],
    [
      'a record does not say that there is more in it',
      `query ($first: Int, $after: String) {
        bodies(first: $first, after: $after) { ${page} nodes { duties(first: 9) { nodes { id } } } }
      }`,
      ['duties'],
    ],
    [
      'groups are cut',
      '{ treaties(first: 1) { groups(by: [FORM], first: 9) { nodes { count } } other: groups(by: [FORM]) { nodes { count } } } }',
      ['groups'],
    ],
  ])('as it would where %s', (_fault, text, lists) => {
    expect(cutLists(text)).toEqual(lists);
  });
});
