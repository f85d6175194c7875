import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { grantsOf, headersOf } from '../../support/accounts.ts';
import { asker, type Ask } from '../../support/ask.ts';
import type { Machine } from '../../support/machine.ts';
import type { Hub, HubIn } from './hub.ts';
import { examplesOf } from './markdown.ts';
import { startExample } from './partner-examples.ts';

const run = promisify(execFile);

/**
 * @param key of a partner, which the hub knows
 * @param marks where the subgraph of docs/partners.md listens
 */
export function testFederation(how: string, running: () => HubIn & { readonly marks: string }, key: Machine): void {
  describe(`A stock gateway of a partner's over a hub ${how}`, () => {
    let hub: Hub;
    let folder: string;
    let gateway: Ask;

    beforeAll(async () => {
      const { marks, ...ours } = running();
      ({ hub, folder } = ours);
      const environment = { HUB_URL: hub.url, HUB_KEY: key.headers['x-api-key'] ?? '', MARKS_URL: marks };
      gateway = asker(await startExample('gateway', environment));
    });

    it('goes from its own things to ours by identifier, across all subgraphs', async () => {
      const query = `{ marks_newest { text treaty { id title { en } identifier { scheme value } assignments(first: 1) { nodes { basis body { id } } }
      recommendations(first: 1) { totalCount } mediaPublications(first: 1) { totalCount } } } }`;
      const { data, errors } = (await gateway(query)).body;
      expect(errors).toBeUndefined();
      expect(data).toMatchObject({
        marks_newest: {
          text: 'Marked',
          treaty: {
            id: 'untc-4-4',
            title: { en: 'International Covenant on Civil and Political Rights' },
            identifier: { scheme: 'UNTS', value: '14668' },
            assignments: { nodes: [{ basis: 'PROPOSED_CONCLUSION', body: { id: expect.any(String) as string } }] },
            recommendations: { totalCount: expect.any(Number) as number },
          },
        },
      });
    });

    it('adds its own fields to our lists, also where nothing identifies ours for it', async () => {
      const query = '{ treaties(ids: ["untc-4-4", "kz-cn-border-1994"]) { nodes { id marks_mark { text } } } }';
      const { data, errors } = (await gateway(query)).body;
      const marked = { id: 'untc-4-4', marks_mark: { text: 'Marked' } };
      const nodes = expect.arrayContaining([marked, { id: 'kz-cn-border-1994', marks_mark: null }]) as unknown;
      expect([data, errors]).toEqual([{ treaties: { nodes } }, undefined]);
    });

    it('sees what partners see: measures, and nothing of what bodies deliver', async () => {
      const { body } = await gateway('{ implementingMeasures(first: 1) { totalCount nodes { extent } } }');
      expect(body.errors).toBeUndefined();
      const refused = await gateway('{ summaryInformations { totalCount } }');
      expect(refused.body.errors?.map(({ message }) => message)).toEqual([
        'Cannot query field "summaryInformations" on type "Query".',
      ]);
    });

    const post = async (
      name: string,
      query: string,
      headers: Record<string, string>,
      variables = {},
      method = 'POST',
    ) => {
      const body = JSON.stringify({ query, variables });
      const response = await fetch(`${hub.url}/federation/${name}`, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        ...(method === 'POST' && { body }),
      });
      const answer = (await response.json()) as {
        data?: unknown;
        errors?: { message: string; extensions: { code: string } }[];
      };
      return { status: response.status, ...answer, codes: answer.errors?.map(({ extensions }) => extensions.code) };
    };
    const sdl = '{ _service { sdl } }';

    it('is asked as docs/partners.md says', async () => {
      const [example] = examplesOf('docs/partners.md');
      const command = example?.question.text.replace('http://127.0.0.1:4000', hub.url) ?? '';
      const { stdout } = await run('sh', ['-c', command], { env: { ...process.env, KEY: key.headers['x-api-key'] } });
      expect(JSON.parse(stdout)).toMatchObject(JSON.parse(example?.answer?.text ?? '') as object);
    });

    it('is let in with a key or a token of a partner, and by nothing else', async () => {
      const statusWith = async (headers: Record<string, string>) => {
        const { status, codes } = await post('treaties', sdl, headers);
        return [status, codes];
      };
      expect(await statusWith(key.headers)).toEqual([200, undefined]);
      expect(await statusWith(await headersOf(folder, grantsOf('PARTNER')))).toEqual([200, undefined]);
      expect(await statusWith({})).toEqual([401, ['UNAUTHENTICATED']]);
      expect(await statusWith({ 'x-api-key': `${key.headers['x-api-key']}x` })).toEqual([401, ['UNAUTHENTICATED']]);
      expect(await statusWith(await headersOf(folder, grantsOf('AUTHORISED_BODY')))).toEqual([403, ['FORBIDDEN']]);
      expect((await post('treaties', '', key.headers, {}, 'GET')).status).toBe(405);
      expect((await post('nothing', sdl, key.headers)).status).toBe(404);
    });

    it('is told by a subgraph how it composes, without what is not for partners', async () => {
      const { data } = await post('reports', `query Sdl { _service { sdl } __typename }`, key.headers);
      expect(data).toMatchObject({
        __typename: 'Query',
        _service: { sdl: expect.stringContaining('type Recommendation ') as string },
      });
      expect(JSON.stringify(data)).not.toMatch(/type SummaryInformation|@tag/);
    });

    it.each([
      ['a type outside the contract', '{ _entities(representations: []) { ... on SummaryInformation { id } } }'],
      ['a root field outside the contract', '{ summaryInformations { totalCount } }'],
      ['a command', 'mutation { __typename }'],
      ['two operations', 'query A { __typename } query B { __typename }'],
      ['what can not be read', '{'],
    ])('is refused %s, with the reason', async (_what, query) => {
      const { status, data, errors } = await post('reports', query, key.headers);
      expect([status, data]).toEqual([400, undefined]);
      expect(errors).not.toEqual([]);
    });

    it('has the rights of a partner, whatever else its account holds', async () => {
      const headers = await headersOf(folder, grantsOf('PARTNER', 'AUTHORISED_BODY'));
      const query = `query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }`;
      const { data, codes } = await post('reports', query, headers, {
        r: [{ __typename: 'SummaryInformation', id: 'x' }],
      });
      expect([data, codes]).toEqual([{ _entities: [null] }, ['FORBIDDEN']]);
    });

    it('is held to the limits of everybody', async () => {
      const r = Array.from({ length: 5_000 }, () => ({ __typename: 'Treaty', id: 'untc-4-4' }));
      const query =
        'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Treaty { provisions(first: 100) { nodes { id } } } } }';
      const codesOf = async (text: string, variables = {}) => {
        const { status, codes } = await post('treaties', text, key.headers, variables);
        return [status, codes];
      };
      expect(await codesOf(query, { r })).toEqual([400, ['COST_LIMIT_EXCEEDED']]);
      expect(await codesOf(`{ ${'a'.repeat(1_100_000)} }`)).toEqual([413, ['PAYLOAD_TOO_LARGE']]);
      expect(await codesOf(`${'{ a '.repeat(60)}${'}'.repeat(60)}`)).toEqual([400, ['BAD_USER_INPUT']]);
      expect((await post('treaties', `{ ${'a '.repeat(25_000)} }`, key.headers)).status).toBe(400);
      // As an answer, whose errors its gateway passes on.
      expect(await codesOf('{ treaties(first: 101) { totalCount } }')).toEqual([200, ['BAD_USER_INPUT']]);
    });
  });
}
