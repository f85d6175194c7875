import { createHash, randomBytes } from 'node:crypto';
import type { DocumentStore, DocumentUpload, IngestRecord, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import type { HubError } from '../../../subgraphs/_kit/errors.ts';
import { subgraph } from '../../../subgraphs/publications/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { callerOf, openSubgraph, runQuery } from '../../support/run-query.ts';
import { fill } from './records.ts';

const hash = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex');
const text = 'Қазақстанға ұсынымдар';

function document(fields: Record<string, unknown> = {}): IngestRecord {
  const sources = [{ nature: 'DEMONSTRATION' as const, title: 'Test' }];
  return { type: 'Document', mediaType: 'text/plain', content: text, sources, ...fields };
}

async function* pieces(content: Uint8Array, size = 10_000): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < content.length; start += size) {
    yield await Promise.resolve(content.subarray(start, start + size));
  }
}

function upload(content: Uint8Array, fields: Partial<DocumentUpload> = {}): DocumentUpload {
  return { sha256: hash(content), mediaType: 'application/pdf', bytes: pieces(content), ...fields };
}

const pdf = (size: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size - 9)]);

async function contentOf(store: DocumentStore, id: string): Promise<Buffer | null> {
  const found = await store.open(id, callerOf());
  if (!found) return null;
  const read: Uint8Array[] = [];
  for await (const piece of found.bytes) read.push(piece);
  return Buffer.concat(read);
}

forEachDatabase('stored documents', (database) => {
  let running: RunningSubgraph;
  let store: DocumentStore;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    store = running.documents as DocumentStore;
    await fill(
      running,
      document({ language: 'kk', title: { kk: 'Ұсынымдар', en: 'Recommendations' }, filename: 'recommendations.txt' }),
      document({ content: 'a,b\n', mediaType: 'text/csv' }),
    );
  });

  it('are addressed by their content and say what they are', async () => {
    const query = `query ($id: ID!) { document(id: $id) {
      id sha256 mediaType language size title { kk ru en } filename path version sources { title }
    } }`;
    expect(await runQuery(running, query, { id: hash(text) })).toEqual({
      document: {
        id: hash(text),
        sha256: hash(text),
        mediaType: 'text/plain',
        language: 'kk',
        size: Buffer.byteLength(text),
        title: { kk: 'Ұсынымдар', ru: null, en: 'Recommendations' },
        filename: 'recommendations.txt',
        path: `/documents/${hash(text)}`,
        version: 1,
        sources: [{ title: 'Test' }],
      },
    });
  });

  it.each<[string, Record<string, unknown>, number]>([
    ['title', { title: { contains: 'ҰСЫН' } }, 1],
    ['media type', { mediaType: { in: ['text/csv', 'application/pdf'] } }, 1],
    ['language', { language: { isNull: true } }, 1],
    ['size', { size: { lt: 10 } }, 1],
    ['id', { id: { not: hash(text) } }, 1],
  ])('are found by %s', async (_what, filter, count) => {
    const query = `query ($filter: DocumentFilter, $ids: [ID!]) {
      documents(filter: $filter, ids: $ids, orderBy: { field: ID }) { totalCount nodes { id } }
    }`;
    const ids = [hash(text), hash('a,b\n')];
    const { documents } = await runQuery(running, query, { filter, ids });
    expect([documents.totalCount, idsOf(documents).length]).toEqual([count, count]);
  });

  it('come out as they went in, whatever their size', async () => {
    for (const size of [9, 49_151, 49_152, 49_153, 3_000_001]) {
      const content = pdf(size);
      expect(await store.keep(upload(content), callerOf())).toMatchObject({ created: true });
      expect((await contentOf(store, hash(content)))?.equals(content)).toBe(true);
      expect(await store.open(hash(content), callerOf())).toMatchObject({
        mediaType: 'application/pdf',
        size,
        language: null,
      });
    }
  });

  it('are stored once, however often they are sent, and what is newly said of them is kept', async () => {
    const content = pdf(100);
    const first = await store.keep(upload(content, { filename: 'one.pdf' }), callerOf());
    const again = await store.keep(upload(content), callerOf());
    expect([first.created, again]).toEqual([true, { created: false, revision: first.revision }]);
    await store.keep(upload(content, { language: 'kk', title: { kk: 'Есеп' } }), callerOf());
    const query =
      'query ($id: ID!) { document(id: $id) { filename language title { kk } version history { totalCount } } }';
    expect(await runQuery(running, query, { id: hash(content) })).toEqual({
      document: {
        filename: 'one.pdf',
        language: 'kk',
        title: { kk: 'Есеп' },
        version: 2,
        history: { totalCount: 2 },
      },
    });
  });

  it('sent twice at once are one', async () => {
    const content = pdf(200_000);
    const both = await Promise.all([1, 2].map(() => store.keep(upload(content), callerOf())));
    expect(both.map((each) => each.created).sort()).toEqual([false, true]);
    expect((await contentOf(store, hash(content)))?.equals(content)).toBe(true);
  });

  it('that were never sent are not there', async () => {
    expect(await store.open(hash('nothing'), callerOf())).toBeNull();
  });

  it.each<[string, Partial<DocumentUpload>, string, string]>([
    ['other content than stated', { sha256: hash('x') }, 'CONTENT_MISMATCH', 'The content has SHA-256'],
    ['a name that is no SHA-256', { sha256: 'ABC' }, 'BAD_USER_INPUT', 'sha256: "ABC" is not 64 hexadecimal digits'],
    ['a type that is not allowed', { mediaType: 'text/html' }, 'UNSUPPORTED_MEDIA_TYPE', '"text/html" is not a media'],
    ['content of another type', { mediaType: 'image/png' }, 'BAD_USER_INPUT', 'content: "image/png" does not begin'],
    [
      'a language that is none',
      { language: '??' },
      'BAD_USER_INPUT',
      'language: "??" is not a language tag of BCP 47.',
    ],
    ['another character set', { mediaType: 'text/plain; charset=koi8-r' }, 'UNSUPPORTED_MEDIA_TYPE', 'charset=koi8-r'],
    ['an empty title', { title: { kk: ' ' } }, 'BAD_USER_INPUT', 'title.kk: " " is empty.'],
    [
      'U+0000 for a title',
      { title: { en: '\u0000' } },
      'BAD_USER_INPUT',
      'title.en: "\\u0000" has a control character',
    ],
    [
      'a filename of two lines',
      { filename: 'a\r\nb.pdf' },
      'BAD_USER_INPUT',
      'filename: "a\\r\\nb.pdf" has a line end',
    ],
  ])('are refused with %s', async (_what, fields, code, message) => {
    const content = pdf(64);
    const error = await store.keep(upload(content, fields), callerOf()).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ extensions: { code }, message: expect.stringContaining(message) as string });
    expect(await store.open(hash(content), callerOf())).toBeNull();
  });

  it('are refused when they are empty, too large, or nobody answers for them', async () => {
    const codeOf = (sent: DocumentUpload, actor: string | null = 'local') =>
      store.keep(sent, callerOf({ actor })).catch((error: unknown) => (error as HubError).extensions['code']);
    expect(await codeOf(upload(Buffer.alloc(0)))).toBe('BAD_USER_INPUT');
    expect(await codeOf(upload(pdf(52_428_801), { bytes: pieces(pdf(52_428_801), 1_000_000) }))).toBe(
      'PAYLOAD_TOO_LARGE',
    );
    expect(await codeOf(upload(pdf(100)), null)).toBe('FORBIDDEN');
  });

  it('leave nothing behind where the sender goes away in between', async () => {
    const content = pdf(100_000);
    async function* brokenOff(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(content.subarray(0, 50_000));
      throw new Error('gone');
    }
    await expect(store.keep(upload(content, { bytes: brokenOff() }), callerOf())).rejects.toThrow('gone');
    expect(await store.open(hash(content), callerOf())).toBeNull();
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['a hash of other content', { id: hash('x') }, 'id', 'is not the SHA-256 of the content.'],
    ['a type that is not allowed', { mediaType: 'text/html' }, 'mediaType', 'Invalid option'],
    [
      'content of another type',
      { mediaType: 'application/pdf' },
      'content',
      'does not begin as content of its media type',
    ],
    ['no content', { content: '' }, 'content', 'is empty.'],
    ['a property it does not have', { size: 3 }, 'Document', 'Unrecognized key'],
  ])('as records are refused with %s', async (_what, fields, field, rule) => {
    const [outcome] = await running.ingest([document(fields)], { actor: 'default-data', runId: null });
    expect(outcome).toMatchObject({ status: 'refused', field, rule: expect.stringContaining(rule) as string });
  });
});
