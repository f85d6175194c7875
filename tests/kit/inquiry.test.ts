import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { Inquiry, orMissing, restOfPage } from '../../subgraphs/_kit/across/inquiry.ts';
import { hubItself } from '../../subgraphs/_kit/access/identity.ts';
import { callerWith, hubFor } from '../../subgraphs/_kit/caller.ts';
import type { SubgraphRequest, SubgraphResponse } from '../../subgraphs/_kit/contract.ts';
import { Deadline } from '../../subgraphs/_kit/deadline.ts';

const deadline = Deadline.ofAnswerWithin(1_000);
const seen = { atLeastOfOthers: { bodies: 7 }, deadline };
const caller = callerWith({ requestId: 'r-1', actor: 'account:a', identity: { account: 'a', grants: [] }, ...seen });
const node = z.object({ id: z.string() });
const one = z.object({ body: node });
const query = `query Q($after: String) { list: bodies(after: $after) { nodes { id } ${restOfPage} } }`;
const silent = { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'bodies' };

/** What the other subgraph was asked, and what it says to each question in turn. */
function answering(...answers: (SubgraphResponse | null)[]) {
  const asked: [string, SubgraphRequest][] = [];
  const ask = (subgraph: string, request: SubgraphRequest) => {
    asked.push([subgraph, request]);
    return Promise.resolve(answers[asked.length - 1] ?? null);
  };
  return { asked, ask };
}

const page = (ids: string[], endCursor: string | null, revision = 12): SubgraphResponse => ({
  data: { list: { nodes: ids.map((id) => ({ id })), pageInfo: { hasNextPage: endCursor !== null, endCursor } } },
  extensions: { hub: { subgraph: 'bodies', revision, asOf: '2021-01-01', today: '2021-01-01', knownAt: null } },
});

describe('What a command has to know of other subgraphs', () => {
  it('is asked as whoever gives it, who waits and sees what they have seen', async () => {
    const { asked, ask } = answering({ data: { body: { id: 'body-a', more: 1 } } });
    const said = await new Inquiry(ask, caller).answer('bodies', { query: '{ body }', variables: { a: 1 } }, one);
    expect(said).toEqual({ body: { id: 'body-a' } });
    const [[subgraph, request] = []] = asked;
    expect([subgraph, request?.query, request?.variables]).toEqual(['bodies', '{ body }', { a: 1 }]);
    expect(request?.caller).toMatchObject({ actor: 'account:a', isPeer: true, atLeastRevision: 7, atRevision: null });
    expect(request?.caller.deadline).toBe(deadline);
    expect(request?.caller.scope).not.toBe(caller.scope);
  });

  it('is asked as the hub itself where it has to be all there is', async () => {
    const { asked, ask } = answering({ data: { body: { id: 'body-a' } } });
    await new Inquiry(ask, hubFor(caller)).answer('bodies', { query: '{ body }', variables: {} }, one);
    expect(asked[0]?.[1].caller).toMatchObject({
      actor: null,
      identity: hubItself,
      requestId: 'r-1',
      atLeastRevision: 7,
    });
  });

  it('is a whole list of one state, however many pages it has', async () => {
    const { asked, ask } = answering(page(['a', 'b'], 'c-b'), page(['c'], 'c-c', 13), page(['d'], null, 14));
    const nodes = await new Inquiry(ask, caller).everyNode('bodies', { query, variables: { year: 2021 } }, node);
    expect(nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(asked.map(([, { variables, caller: as }]) => [variables, as.atRevision])).toEqual([
      [{ year: 2021, after: null }, null],
      [{ year: 2021, after: 'c-b' }, 12],
      [{ year: 2021, after: 'c-c' }, 12],
    ]);
  });

  it.each([
    ['can not be asked', null, /can't be asked; nothing was changed/],
    ['says only a part', { data: { body: { id: 'a' } }, errors: [new GraphQLError('Not now.')] }, /Not now; nothing/],
    ['says something else', { data: { body: { id: 7 } } }, /not of the form/],
    ['says nothing', { data: null }, /not of the form/],
  ] as const)('is an error with a code where the other %s', async (_name, response, message) => {
    const { ask } = answering(response);
    const asking = new Inquiry(ask, caller).answer('bodies', { query: '{ body }', variables: {} }, one);
    const error = await orMissing(asking);
    expect(error).toMatchObject({ message: expect.stringMatching(message) as string, extensions: silent });
    expect(error).toMatchObject({ message: expect.stringContaining('again, with the same key') as string });
  });

  it('is no part of a list whose last page is missing', async () => {
    const { ask } = answering(page(['a'], 'c-a'), null);
    await expect(new Inquiry(ask, caller).everyNode('bodies', { query, variables: {} }, node)).rejects.toMatchObject({
      extensions: silent,
    });
  });

  it('hides no fault of the hub itself', async () => {
    await expect(orMissing(Promise.reject(new Error('A fault')))).rejects.toThrow('A fault');
  });
});
