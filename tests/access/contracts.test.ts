import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { projectRoot } from '../../subgraphs/_kit/root.ts';
import { contracts, type Contract } from '../../subgraphs/_kit/access/contracts.ts';
import type { Role } from '../../subgraphs/_kit/access/identity.ts';
import { maySee, rolesOfType } from './expected.ts';

const read = (path: string) => buildSchema(readFileSync(join(projectRoot(), 'schema', path), 'utf8'));
const whole = read('api.graphql');
const clients: Readonly<Record<Contract, Role | null>> = { public: null, partner: 'PARTNER' };

const fieldsIn = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));

const mayReach = (role: Role | null, type: string) => {
  const wanted = rolesOfType(type);
  return wanted === null || (role !== null && wanted.includes(role));
};

/** `Type.field` of everything that somebody with a role comes to from Query, by the roles as they are written down. */
function seenBy(role: Role | null): string[] {
  const seen = new Set<string>();
  const types = new Set<GraphQLNamedType>();
  const open: (GraphQLNamedType | null | undefined)[] = [whole.getQueryType()];
  for (let type = open.pop(); type; type = open.pop()) {
    if (types.has(type) || !mayReach(role, type.name)) continue;
    types.add(type);
    if (isUnionType(type)) open.push(...type.getTypes());
    if (isInterfaceType(type)) open.push(...whole.getPossibleTypes(type));
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const leadsTo = getNamedType(field.type);
      if (!maySee(role, type.name, field.name, leadsTo.name)) continue;
      seen.add(`${type.name}.${field.name}`);
      open.push(leadsTo);
    }
  }
  return [...seen].sort();
}

describe.each(contracts)('the contract %s', (contract) => {
  const schema = read(`contracts/${contract}.graphql`);
  const role = clients[contract];

  it('holds every field that its clients may see, and no other', () => {
    const held = fieldsIn(schema);
    expect(held.sort()).toEqual(seenBy(role));
    expect(held.length).toBeGreaterThan(500);
  });

  it('has no commands, which none of its clients may give', () => {
    expect(schema.getMutationType()).toBeUndefined();
  });

  it('can be asked by every condition on what it shows, and by none on what it does not', () => {
    let conditions = 0;
    for (const filter of Object.values(schema.getTypeMap()).filter((type) => isInputObjectType(type))) {
      const node = whole.getType(filter.name.replace(/Filter$/, ''));
      const all = whole.getType(filter.name);
      if (!isObjectType(node) || !isInputObjectType(all)) continue;
      const open = Object.keys(all.getFields()).filter((name) => {
        const shown = node.getFields()[name];
        return !shown || maySee(role, node.name, name, getNamedType(shown.type).name);
      });
      expect([filter.name, Object.keys(filter.getFields())]).toEqual([filter.name, open]);
      conditions += open.length;
    }
    expect(conditions).toBeGreaterThan(150);
  });

  it('orders by nothing that it does not show', () => {
    for (const order of Object.values(schema.getTypeMap()).filter((type) => isEnumType(type))) {
      const node = schema.getType(/^(\w+)OrderField$/.exec(order.name)?.[1] ?? '');
      const hidden = whole.getType(node?.name ?? '');
      if (!isObjectType(node) || !isObjectType(hidden)) continue;
      for (const { name } of order.getValues()) {
        const field = name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
        expect([order.name, name, field in hidden.getFields()]).toEqual([order.name, name, field in node.getFields()]);
      }
    }
  });

  it('describes all that it holds as the whole graph does', () => {
    for (const type of Object.values(schema.getTypeMap())) {
      expect([type.name, type.description]).toEqual([type.name, whole.getType(type.name)?.description]);
    }
  });

  it('keeps the clocks of a query', () => {
    expect(schema.getDirective('at')?.args.map(({ name }) => name)).toEqual(['asOf', 'knownAt', 'today']);
  });
});

it('The contract of partners holds all of the public one', () => {
  expect(seenBy('PARTNER')).toEqual(expect.arrayContaining(seenBy(null)));
  expect(seenBy('PARTNER').length).toBeGreaterThan(seenBy(null).length);
});
