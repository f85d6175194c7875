import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runRequest } from '../../support/run-query.ts';
import { identifier } from './part-records.ts';
import { fill, treaty, world } from './records.ts';

const query = `query Q($r: [_Any!]!) { _entities(representations: $r) {
  __typename
  ... on Participant { id isoCode }
  ... on Treaty { id laterality }
  ... on Party { id participant { id } }
  ... on TreatyAction { id kind date { value } }
  ... on PartyStatus { id value boundBy { id } knownUpTo reachesAsOf treaty { id } participant { id } }
} }`;

forEachDatabase('references from other subgraphs', (database) => {
  let running: RunningSubgraph;
  const faults: unknown[] = [];

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), { onFault: (error) => faults.push(error) });
    const secret = treaty('secret', { en: 'Secret' }, { isConfidential: true });
    const known = [identifier('untc-4-4', 'UNTS', '14668'), identifier('untc-4-4', 'UNTC', 'IV-4')];
    await fill(running, ...world, ...known, secret, identifier('secret', 'UNTS', '99999'));
  });

  const resolve = async (...references: [type: string, id: string][]) => {
    const r = references.map(([__typename, id]) => ({ __typename, id }));
    const { data, errors = [] } = await runRequest(running, query, { r });
    const told = errors.map(
      ({ message, path, extensions }) => `${(path ?? []).join('.')} ${String(extensions.code)} ${message}`,
    );
    return { entities: JSON.parse(JSON.stringify(data?._entities)) as unknown[], errors: told.sort() };
  };

  it.each<[string, unknown, string]>([
    ['an empty object', {}, '__typename'],
    ['a text', 'x', ''],
    ['a list', [], ''],
    ['a type that is not there', { __typename: 'Ghost', id: 'x' }, '__typename'],
    ['a type without things', { __typename: 'Query', id: 'x' }, '__typename'],
    ['a type that is no text', { __typename: 5, id: 'x' }, '__typename'],
    ...['Treaty', 'PartyStatus'].flatMap((__typename): [string, unknown, string][] => [
      [`${__typename} without id`, { __typename }, 'id'],
      ...[null, {}, [], true, 5].map((id): [string, unknown, string] => [
        `${__typename} with the id ${JSON.stringify(id)}`,
        { __typename, id },
        'id',
      ]),
    ]),
  ])('are refused in their own place where they are odd: %s', async (_what, odd, field) => {
    for (let times = 0; times < 3; times += 1) {
      const { data, errors } = await runRequest(running, query, { r: [{ __typename: 'Participant', id: 'kz' }, odd] });
      expect(JSON.parse(JSON.stringify(data?._entities))).toEqual([
        { __typename: 'Participant', id: 'kz', isoCode: 'KZ' },
        null,
      ]);
      const place = ['representations.1', ...(field ? [field] : [])].join('.');
      expect(errors).toMatchObject([{ path: ['_entities', 1], extensions: { code: 'BAD_USER_INPUT', field: place } }]);
    }
    expect(faults).toEqual([]);
  });

  it('are refused where they are null, or no list', async () => {
    for (const r of [[null], null, [[null]]]) {
      const { errors = [] } = await runRequest(running, query, { r });
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
    expect(faults).toEqual([]);
  });

  it('find the thing of each type', async () => {
    const { entities, errors } = await resolve(
      ['Participant', 'kz'],
      ['Treaty', 'kz-uz-2013'],
      ['Party', 'untc-4-4:uz'],
      ['TreatyAction', 'untc-4-4:kz:ratification'],
      ['PartyStatus', 'untc-4-4:kz:2010-02-12'],
      ['PartyStatus', 'untc-26-4:kz:2020-01-01'],
      ['PartyStatus', 'untc-26-4:org-european-union:2010-01-01'],
    );
    expect(errors).toEqual([]);
    expect(entities).toEqual([
      { __typename: 'Participant', id: 'kz', isoCode: 'KZ' },
      { __typename: 'Treaty', id: 'kz-uz-2013', laterality: 'BILATERAL' },
      { __typename: 'Party', id: 'untc-4-4:uz', participant: { id: 'uz' } },
      {
        __typename: 'TreatyAction',
        id: 'untc-4-4:kz:ratification',
        kind: 'RATIFICATION',
        date: { value: '2006-01-24' },
      },
      {
        __typename: 'PartyStatus',
        id: 'untc-4-4:kz:2010-02-12',
        value: 'IN_FORCE',
        boundBy: { id: 'untc-4-4:kz:ratification' },
        knownUpTo: '2015-03-31',
        reachesAsOf: true,
        treaty: { id: 'untc-4-4' },
        participant: { id: 'kz' },
      },
      {
        __typename: 'PartyStatus',
        id: 'untc-26-4:kz:2020-01-01',
        value: 'BOUND_NOT_IN_FORCE',
        boundBy: { id: 'untc-26-4:kz:ratification' },
        knownUpTo: '2015-03-31',
        reachesAsOf: false,
        treaty: { id: 'untc-26-4' },
        participant: { id: 'kz' },
      },
      {
        __typename: 'PartyStatus',
        id: 'untc-26-4:org-european-union:2010-01-01',
        value: 'NO_ACTION',
        boundBy: null,
        knownUpTo: '2015-03-31',
        reachesAsOf: true,
        treaty: { id: 'untc-26-4' },
        participant: { id: 'org-european-union' },
      },
    ]);
  });

  it.each([
    ['Participant', 'zz'],
    ['Treaty', 'untc-9-9'],
    ['Treaty', ''],
    ['Party', 'untc-4-4:zz'],
    ['TreatyAction', 'untc-4-4:kz:denunciation'],
    ['PartyStatus', 'untc-4-4'],
    ['PartyStatus', 'untc-4-4:kz'],
    ['PartyStatus', 'untc-4-4:kz:2010-02-30'],
    ['PartyStatus', 'untc-4-4:kz:1499-12-31'],
    ['PartyStatus', 'untc-4-4:kz:9999-12-31'],
    ['PartyStatus', 'untc-4-4:kz:2010-02-12:more'],
    ['PartyStatus', ':kz:2010-02-12'],
    ['PartyStatus', 'untc-9-9:kz:2010-02-12'],
    ['PartyStatus', 'untc-4-4:kazakhstan:2010-02-12'],
  ])('to the %s "%s" are null with an error that names it, and cost nothing else', async (type, id) => {
    expect(await resolve(['Treaty', 'untc-4-4'], [type, id])).toEqual({
      entities: [{ __typename: 'Treaty', id: 'untc-4-4', laterality: 'MULTILATERAL' }, null],
      errors: [`_entities.1 NOT_FOUND There is no ${type} "${id}".`],
    });
  });

  it('find treaties and participants by what others call them', async () => {
    const r = [
      { __typename: 'Treaty', identifier: { scheme: 'UNTS', value: '14668' } },
      { __typename: 'Treaty', identifier: { __typename: 'TreatyIdentifier', scheme: 'untc', value: 'IV-4' } },
      { __typename: 'Treaty', identifier: { scheme: 'UNTS', value: '0' } },
      { __typename: 'Treaty', identifier: { scheme: 'UNTS' } },
      { __typename: 'Treaty', identifier: 'UNTS:14668' },
      { __typename: 'Treaty', id: 'kz-uz-2013', identifier: null },
      { __typename: 'Participant', isoCode: 'UZ' },
      { __typename: 'Participant', isoCode: 'ZZ' },
      { __typename: 'Participant', isoCode: null },
      { __typename: 'Party', isoCode: 'UZ' },
    ];
    const { data, errors = [] } = await runRequest(running, query, { r });
    expect(JSON.parse(JSON.stringify(data?._entities))).toEqual([
      { __typename: 'Treaty', id: 'untc-4-4', laterality: 'MULTILATERAL' },
      { __typename: 'Treaty', id: 'untc-4-4', laterality: 'MULTILATERAL' },
      null,
      null,
      null,
      { __typename: 'Treaty', id: 'kz-uz-2013', laterality: 'BILATERAL' },
      { __typename: 'Participant', id: 'uz', isoCode: 'UZ' },
      null,
      null,
      null,
    ]);
    expect(errors.map(({ path, message }) => `${String(path?.[1])} ${message}`).sort()).toEqual([
      '2 There is no Treaty "UNTS:0".',
      '3 representations.3.identifier: {"scheme":"UNTS"} does not name a thing.',
      '4 representations.4.identifier: "UNTS:14668" does not name a thing.',
      '7 There is no Participant "ZZ".',
      '8 representations.8.isoCode: null does not name a thing.',
      '9 representations.9.id: null is not an id: a text.',
    ]);
    expect(faults).toEqual([]);
  });

  it('by an identifier find a confidential treaty for those only who may see it', async () => {
    const r = [{ __typename: 'Treaty', identifier: { scheme: 'UNTS', value: '99999' } }];
    const foundBy = async (role: 'PARTNER' | 'AUTHORISED_BODY') => {
      const identity = { account: 'a', grants: [{ role, body: null }] };
      const { data, errors } = await runRequest(running, query, { r }, { identity });
      return [
        JSON.parse(JSON.stringify(data?._entities)) as unknown,
        errors?.map(({ extensions }) => extensions['code']),
      ];
    };
    expect(await foundBy('PARTNER')).toEqual([[null], ['NOT_FOUND']]);
    expect(await foundBy('AUTHORISED_BODY')).toEqual([
      [{ __typename: 'Treaty', id: 'secret', laterality: 'MULTILATERAL' }],
      undefined,
    ]);
  });

  it.each([
    ['identifiers', 'Treaty', ['14668', '1', '2'].map((value) => ({ identifier: { scheme: 'UNTS', value } }))],
    ['codes', 'Participant', ['KZ', 'UZ', 'KG'].map((isoCode) => ({ isoCode }))],
  ])('by many %s are read with no more statements than by one', async (_what, __typename, keys) => {
    const short = 'query Q($r: [_Any!]!) { _entities(representations: $r) { __typename } }';
    const readsOf = async (some: object[]) =>
      (await readsDuring(() => runRequest(running, short, { r: some.map((key) => ({ __typename, ...key })) }))).length;
    expect(await readsOf(keys)).toBeLessThanOrEqual(await readsOf(keys.slice(0, 1)));
  });

  it('to many things of one type are read with one statement', async () => {
    const days = Array.from({ length: 20 }, (_, index) => `untc-4-4:kz:20${index + 10}-01-01`);
    const r = days.map((id) => ({ __typename: 'PartyStatus', id }));
    const short = 'query Q($r: [_Any!]!) { _entities(representations: $r) { ... on PartyStatus { value } } }';
    expect(await readsDuring(() => runRequest(running, short, { r }))).toHaveLength(1);
  });
});
