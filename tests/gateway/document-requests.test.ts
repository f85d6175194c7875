import { connect } from 'node:net';
import type { DocumentStore } from '../../subgraphs/_kit/contract.ts';
import { InProcessConnection } from '../../gateway/sources/in-process.ts';
import { startFakeHub, type FakeHub } from './support/fake-hub.ts';
import { makeFakes } from './support/fakes.ts';

const id = 'a'.repeat(64);
let hub: FakeHub;
let kept = 0;

const documents: DocumentStore = {
  open: () => Promise.resolve(null),
  keep: async ({ bytes }) => {
    for await (const piece of bytes) kept += piece.length;
    return { created: true, revision: 1 };
  },
};

beforeAll(async () => {
  const fakes = makeFakes();
  const publications = Object.assign(makeFakes().treaties, { name: 'publications', documents });
  const all = [...Object.values(fakes), publications];
  hub = await startFakeHub({ connections: all.map((each) => new InProcessConnection(each, 1_000)) }, fakes);
});
afterAll(() => hub.close());
beforeEach(() => {
  kept = 0;
});

const answerOf = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(`${hub.url}/documents/${path}`, init);
  const { errors } = (await response.json()) as { errors?: { message: string }[] };
  return [response.status, errors?.[0]?.message];
};
const put = (query: string, headers: Record<string, string> = {}) =>
  answerOf(`${id}${query}`, { method: 'PUT', body: 'text', headers: { 'content-type': 'text/plain', ...headers } });

/** What a client gets that says and sends exactly this; null where nothing comes within the time. */
function sent(head: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(hub.url).port), '127.0.0.1', () => socket.write(head));
    socket.once('error', reject).once('data', (data) => {
      socket.destroy();
      resolve(String(data).split('\r\n')[0] ?? '');
    });
  });
}

describe('a request for a document', () => {
  it.each<[string, string, Record<string, string>, number, string]>([
    ['compressed', '', { 'content-encoding': 'gzip' }, 415, 'Content-Encoding: documents are not taken in "gzip".'],
    [
      'in part',
      '',
      { 'content-range': 'bytes 0-3/9' },
      400,
      'Content-Range: "bytes 0-3/9" is not taken: a document comes whole.',
    ],
    ['titled twice', '?title.en=a&title.en=b', {}, 400, 'title.en: ["a","b"] is given more than once.'],
  ])('is refused where the content comes %s', async (_how, query, headers, status, message) => {
    expect(await put(query, headers)).toEqual([status, message]);
    expect(kept).toBe(0);
  });

  it('is taken as it is', async () => {
    expect(await put('?title.en=a&title.kk=b')).toEqual([201, undefined]);
    expect(kept).toBe(4);
  });

  it('names its path where that is no address of a document', async () => {
    expect(await answerOf('%zz')).toEqual([400, '/documents/%zz is not percent-encoded UTF-8.']);
    expect(await answerOf(`${id}/`)).toEqual([404, `There is no GET /documents/${id}/ here.`]);
  });

  it('is answered at once where it says that it is too large, though nothing of it comes', async () => {
    const head = `PUT /documents/${id} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/plain\r\n`;
    expect(await sent(`${head}Content-Length: 999999999999\r\n\r\n`)).toBe('HTTP/1.1 413 Payload Too Large');
  });

  it('is answered though nothing more comes of what was refused', async () => {
    const head = `PUT /documents/${id}?color=red HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/plain\r\n`;
    expect(await sent(`${head}Content-Length: 100\r\n\r\nab`)).toBe('HTTP/1.1 400 Bad Request');
  });
});
