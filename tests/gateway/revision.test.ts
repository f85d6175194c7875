import { RevisionVector } from '../../gateway/revision-vector.ts';
import { startFakeHub, type FakeHub } from './support/fake-hub.ts';

describe('a revision vector', () => {
  const vector = new RevisionVector(['treaties', 'bodies', 'translations']);

  it('names each subgraph by as many letters as it takes', () => {
    expect(
      vector.print(
        new Map([
          ['translations', 3],
          ['treaties', 12],
        ]),
      ),
    ).toBe('t12.tr3');
    expect(vector.print(new Map())).toBeNull();
  });

  it('is read back as it was printed', () => {
    expect(vector.parse('t12.b3.tr88')).toEqual(
      new Map([
        ['treaties', 12],
        ['bodies', 3],
        ['translations', 88],
      ]),
    );
  });

  it.each(['', 't', '12', 't12.', 't12.x3', 't1.t2', 't-1', 't1e3', 't12 b3'])('does not take %j', (text) => {
    expect(vector.parse(text)).toBeNull();
  });
});

describe('a client that has seen a revision', () => {
  let hub: FakeHub;
  beforeAll(async () => {
    hub = await startFakeHub();
  });
  afterAll(() => hub.close());
  beforeEach(() => {
    hub.treaties.requests.length = 0;
    hub.bodies.requests.length = 0;
  });

  const query = '{ treaties { watchedBy { name } } }';
  const wanted = () => [hub.treaties, hub.bodies].map(({ requests }) => requests[0]?.caller.atLeastRevision);

  it('has it read by each subgraph when it sends the header', async () => {
    await hub.ask(query, {}, { 'hub-revision': 't12.b3' });
    expect(wanted()).toEqual([12, 3]);
  });

  it('has it read by each subgraph when it sends the extension', async () => {
    await hub.ask(query, { extensions: { hub: { revision: 't7' } } });
    expect(wanted()).toEqual([7, 0]);
  });

  it('is told when what it sends is no revision', async () => {
    const { status, body } = await hub.ask(query, {}, { 'hub-revision': 'yesterday' });
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'INVALID_REVISION', value: 'yesterday' });
    expect(hub.treaties.requests).toEqual([]);
  });
});
