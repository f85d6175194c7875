import type { GraphQLSchema } from 'graphql';
import { audienceOf, fieldsOf, supergraph, typesOf, type Field } from './schemas.ts';
import { common, type Audience } from '../expected.ts';
import type { InputQuestion } from './inputs.ts';
import { Tree, type Part, type Places } from './tree.ts';

/** What is asked in one request. */
export interface Document {
  readonly text: string;
  readonly parts: readonly Part[];
  /** Who is asked it: those whom it is for, those whom it is not for, or all. */
  readonly isAskedOf: (sees: boolean) => boolean;
  readonly audience: Audience;
}

interface FieldRow {
  readonly type: string;
  readonly field: Field;
  readonly row: string;
  /** It is for everybody. */
  readonly isOpen: boolean;
}

/** What is wrong with a command only that says. */
const isOfCommand = (type: string) => type === 'Mutation' || /(Payload|Problem)$/.test(type);

/** Every root field, and every field that is not for everybody. */
export function fieldRows(schema: GraphQLSchema = supergraph): FieldRow[] {
  return typesOf(schema)
    .filter(({ name }) => !isOfCommand(name))
    .flatMap((type) =>
      fieldsOf(type)
        .filter(({ name }) => !name.startsWith('_'))
        .map((field) => {
          const isOpen = audienceOf(type.name, field) === null;
          return { type: type.name, field, row: `${type.name}.${field.name}`, isOpen };
        })
        .filter(({ isOpen }) => type.name === 'Query' || !isOpen),
    );
}

/** Documents by whom they are for, as is declared: one that is refused as a whole takes little time. */
class Trees {
  private readonly all = new Map<string, { readonly audience: Audience; readonly tree: Tree }>();

  constructor(private readonly places: Places) {}

  documents(isAskedOf: Document['isAskedOf']): Document[] {
    return [...this.all.values()].map(({ audience, tree }) => {
      return { text: tree.toString(), parts: tree.top, audience, isAskedOf };
    });
  }

  for(audience: Audience): Tree {
    const key = String(audience);
    const known = this.all.get(key) ?? { audience, tree: new Tree(this.places) };
    this.all.set(key, known);
    return known.tree;
  }
}

/** @param types of each of these one thing is asked for, whatever else is */
export function fieldDocuments(places: Places, types: readonly string[]): Document[] {
  const trees = new Trees(places);
  for (const type of types) {
    if (!places.has(type)) continue;
    const part = trees.for(places.audienceOf(type)).partOf(type);
    if (places.entities.has(type)) part.rows.push(type);
  }
  for (const { type, field, row } of fieldRows(places.schema)) {
    if (!places.has(type)) continue;
    const audience = common(places.audienceOf(type), audienceOf(type, field));
    trees.for(audience).ask(type, field).rows.push(row);
  }
  return trees.documents(() => true);
}

/** All root fields at once. */
export function rootDocument(places: Places): Pick<Document, 'text' | 'parts'> {
  const tree = new Tree(places);
  for (const { field, row } of fieldRows(places.schema).filter(({ type }) => type === 'Query'))
    tree.ask('Query', field).rows.push(row);
  return { text: tree.toString(), parts: tree.top };
}

/** Conditions that can stand beside one another, before a filter is too large. */
const mostAtOnce = 20;

/**
 * Whom they are not for is asked one by one. Whom they are for, conditions of one list are asked together: where one of
 * them were refused, the list would be.
 */
export function inputDocuments(places: Places, questions: readonly InputQuestion[]): Document[] {
  const [open, closed] = [new Trees(places), new Trees(places)];
  const together = new Map<string, InputQuestion[]>();
  let aliases = 0;
  const ask = (trees: Trees, some: readonly InputQuestion[], value: string) => {
    const [{ type, field, argument, audience }] = some as [InputQuestion];
    const args = [places.argumentsOf(type, field), `${argument}: ${value}`].filter((each) => each !== '').join();
    const inputs = some.flatMap(({ steps }) => steps);
    const part = trees.for(audience).ask(type, field, { alias: `asked${(aliases += 1)}`, args, inputs });
    part.rows.push(...some.flatMap(({ rows }) => rows));
  };
  for (const question of questions) {
    const { type, field, argument, audience, value } = question;
    if (audience !== null) ask(closed, [question], value);
    const key = argument === 'filter' ? `${type}.${field.name} ${String(audience)}` : question.rows.join();
    together.set(key, [...(together.get(key) ?? []), question]);
  }
  for (const alike of together.values()) {
    for (const some of chunks(alike)) {
      const [{ argument, value }] = some as [InputQuestion];
      ask(open, some, argument === 'filter' ? `{ and: [${some.map((each) => each.value).join()}] }` : value);
    }
  }
  return [...open.documents((sees) => sees), ...closed.documents((sees) => !sees)];
}

function chunks(questions: readonly InputQuestion[]): InputQuestion[][] {
  const found: InputQuestion[][] = [[]];
  for (const each of questions) {
    const last = found.at(-1) ?? [];
    const size = [...last, each].reduce((sum, { rows }) => sum + rows.length, 0);
    if (last.length > 0 && size > mostAtOnce) found.push([each]);
    else last.push(each);
  }
  return found;
}
