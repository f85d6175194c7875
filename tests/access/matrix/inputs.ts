import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredInputField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { common, rolesOfField, rolesOfType, type Audience } from '../expected.ts';
import { fieldsOf, supergraph, typesOf, type Field } from './schemas.ts';
import type { Places, Step } from './tree.ts';

/** A condition or an order, at the end of the shortest way to its input. */
export interface InputQuestion {
  /** `TreatyFilter.parties`; several where they are asked in one. */
  readonly rows: readonly string[];
  /** The field whose argument it is. */
  readonly type: string;
  readonly field: Field;
  readonly argument: string;
  readonly value: string;
  readonly steps: readonly Step[];
  readonly audience: Audience;
}

interface Way extends Pick<InputQuestion, 'type' | 'field' | 'argument' | 'steps' | 'audience'> {
  readonly input: GraphQLInputObjectType;
  readonly around: (value: string) => string;
}

const inputsOf = (schema: GraphQLSchema) =>
  typesOf(schema)
    .filter((type) => isInputObjectType(type))
    .filter(({ name }) => /(Filter|Order)$/.test(name));

/** `TreatyFilter.parties`, `TreatyOrder.field.TITLE`: every condition and every order. */
export function inputRows(schema: GraphQLSchema): string[] {
  return inputsOf(schema).flatMap((input) => Object.values(input.getFields()).flatMap((each) => rowsOf(input, each)));
}

function rowsOf({ name }: GraphQLInputObjectType, { name: field, type }: GraphQLInputField): string[] {
  const values = getNamedType(type);
  const row = `${name}.${field}`;
  return field === 'field' && isEnumType(values) ? values.getValues().map((each) => `${row}.${each.name}`) : [row];
}

/** Every condition and order once, where those can ask it who see least. */
export function inputQuestions(places: Places): InputQuestion[] {
  const ways = new Map<string, Way>();
  const open = new Map<number, Way[]>();
  const add = (way: Way) => {
    const breadth = way.audience?.length ?? Infinity;
    open.set(breadth, [...(open.get(breadth) ?? []), way]);
  };
  hostsOf(places).forEach(add);
  while (open.size > 0) {
    const widest = Math.max(...open.keys());
    const next = open.get(widest) ?? [];
    open.delete(widest);
    for (const way of next) {
      if (ways.has(way.input.name)) continue;
      ways.set(way.input.name, way);
      waysWithin(way).forEach(add);
    }
  }
  return [...ways.values()].flatMap(questionsAt);
}

/** Arguments of the fields that there is a way to. */
function hostsOf(places: Places): Way[] {
  const { schema } = places;
  return [schema.getQueryType(), ...typesOf(schema)].flatMap((type) =>
    fieldsOf(type?.name === 'Mutation' || !places.has(type?.name ?? '') ? null : type).flatMap((field) => {
      const host = type?.name ?? '';
      if (places.argumentsOf(host, field) === null) return [];
      const audience = common(places.audienceOf(host), rolesOfField(host, field.name, getNamedType(field.type).name));
      return field.args.flatMap(({ name: argument, type: given }): Way[] => {
        const input = getNamedType(given);
        return isInputObjectType(input)
          ? [{ input, type: host, field, argument, around: (value) => value, steps: [], audience }]
          : [];
      });
    }),
  );
}

function waysWithin(way: Way): Way[] {
  const { input, around } = way;
  return Object.values(input.getFields()).flatMap((each): Way[] => {
    const inner = getNamedType(each.type);
    if (!isInputObjectType(inner)) return [];
    const step = stepOf(input, each);
    const within = (value: string) => around(valueWith(input, each, isList(each.type) ? `[${value}]` : value));
    const audience = common(way.audience, step.audience);
    return [{ ...way, input: inner, around: within, steps: [...way.steps, step], audience }];
  });
}

/** Operators are asked all at once: who may ask by one may by all. */
function questionsAt(way: Way): InputQuestion[] {
  const { input, type, field, argument } = way;
  const all = Object.values(input.getFields());
  const question = (rows: readonly string[], value: string, steps: readonly Step[]): InputQuestion => {
    const audience = common(way.audience, ...steps.map((each) => each.audience));
    return { rows, type, field, argument, value: way.around(value), steps: [...way.steps, ...steps], audience };
  };
  if (nodeOf(input) === null)
    return [
      question(
        all.map(({ name }) => `${input.name}.${name}`),
        `{ ${all.map((each) => `${each.name}: ${valueOf(each.type)}`).join()} }`,
        [],
      ),
    ];
  return all.flatMap((each): InputQuestion[] => {
    const rows = rowsOf(input, each);
    if (each.name === 'direction') return [];
    const values = getNamedType(each.type);
    if (isInputObjectType(values) && values.name.endsWith('CountOrder')) {
      const counted = widestOf(values);
      const value = `{ ${each.name}: { ${counted.name}: ${valueOf(counted.type)} } }`;
      return [question(rows, value, [stepOf(values, counted)])];
    }
    if (input.name.endsWith('CountOrder') && isEnumType(values)) {
      const list = widestOf(input, each.name);
      const value = `{ ${each.name}: ${valueOf(each.type)}, ${list.name}: ${valueOf(list.type)} }`;
      return [question(rows, value, [stepOf(input, list)])];
    }
    if (each.name !== 'field' || !isEnumType(values))
      return [question(rows, valueWith(input, each, valueOf(each.type)), [stepOf(input, each)])];
    const way = all.some(({ name }) => name === 'direction') ? `${input.name}.direction` : null;
    return values.getValues().map(({ name }, at) => {
      const [asked, value] = way !== null && at === 0 ? [[way], 'direction: DESC, '] : [[], ''];
      return question([rows[at] ?? '', ...asked], `{ ${value}field: ${name} }`, [valueStep(input, name)]);
    });
  });
}

/** What most may count by, of what takes an argument. */
function widestOf(input: GraphQLInputObjectType, argument?: string): GraphQLInputField {
  const lists = nodeOf(input)?.getFields() ?? {};
  const all = Object.values(input.getFields()).filter(
    ({ name }) => argument === undefined || lists[name]?.args.some((each) => each.name === argument),
  );
  const open = all.find((each) => stepOf(input, each).audience === null) ?? all[0];
  if (!open) throw new Error(`${input.name} counts nothing.`);
  return open;
}

/** The record type that an input asks of; null for operators on values. */
function nodeOf({ name }: GraphQLInputObjectType) {
  const node = supergraph.getType(/^(\w+?)(Filter|(Reference|Count)?Order)$/.exec(name)?.[1] ?? '');
  return isObjectType(node) && supergraph.getType(`${node.name}Connection`) ? node : null;
}

/** A condition is for those whom its field is for. One on a list, and what others are ordered by, is asked of that list. */
function stepOf(input: GraphQLInputObjectType, { name, type }: GraphQLInputField): Step {
  const node = nodeOf(input);
  const place = `${input.name}.${name}`;
  if (!node) return { place, audience: null };
  const shown = node.getFields()[name];
  const leadsTo = shown ? getNamedType(shown.type).name : '';
  const audience = rolesOfField(node.name, name, leadsTo);
  const isOfList = input.name.endsWith('CountOrder') || getNamedType(type).name.endsWith('ListFilter');
  if (isOfList) return { place: `${node.name}.${name}`, audience };
  if (input.name.endsWith('Filter')) return { place, audience: common(rolesOfType(node.name), audience) };
  const [, named] = /^(\w+)ReferenceOrder$/.exec(getNamedType(type).name) ?? [];
  const list = fieldsOf(supergraph.getQueryType()).find(
    (each) => getNamedType(each.type).name === `${named}Connection`,
  );
  return list ? { place: `Query.${list.name}`, audience: rolesOfType(named ?? '') } : { place, audience: null };
}

/** `CONCLUDED_ON` is `concludedOn` of what is listed. */
function valueStep(input: GraphQLInputObjectType, value: string): Step {
  const property = value.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const node = nodeOf(input);
  return { place: `${input.name}.${value}`, audience: node && rolesOfField(node.name, property, '') };
}

const isList = (type: GraphQLInputType) => isListType(getNullableType(type));

/** An input with one field, and what it can't be without. */
function valueWith(input: GraphQLInputObjectType, field: GraphQLInputField, value: string): string {
  const all = Object.values(input.getFields()).filter(({ name }) => name !== 'direction');
  const others = all.filter((each) => each !== field && isRequiredInputField(each));
  return `{ ${[`${field.name}: ${value}`, ...others.map((each) => `${each.name}: ${valueOf(each.type)}`)].join()} }`;
}

const byType: Readonly<Record<string, string>> = {
  Int: '1',
  Boolean: 'true',
  Date: '"2020-01-01"',
  DateTime: '"2020-01-01T00:00:00Z"',
  PartialDate: '"2020"',
};

/** Something of the right type, that asks for as little as it can. */
export function valueOf(type: GraphQLInputType): string {
  if (isList(type)) return `[${valueOf(getNamedType(type))}]`;
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]?.name ?? '';
  if (!isInputObjectType(named)) return byType[named.name] ?? '"x"';
  const all = Object.values(named.getFields());
  if (named.name.endsWith('Order')) return all[0] ? `{ ${all[0].name}: ${valueOf(all[0].type)} }` : '{}';
  if (nodeOf(named) && all.some(({ name }) => name === 'id')) return '{ id: { in: [] } }';
  const some = named.name.endsWith('ListFilter') ? all.filter(({ name }) => name === 'some') : [];
  const given = [...all.filter(isRequiredInputField), ...some];
  return `{ ${given.map((each) => `${each.name}: ${valueOf(each.type)}`).join()} }`;
}
