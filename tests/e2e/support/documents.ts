import { createHash, randomBytes } from 'node:crypto';
import type { Hub } from './hub.ts';

const hash = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const pdf = (size: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size - 9)]);

/** What a hub does with documents; they stay in it. */
export function testDocuments(how: string, running: () => Hub): void {
  describe(`Documents of a hub ${how}`, () => {
    let hub: Hub;
    beforeAll(() => {
      hub = running();
    });

    const at = (id: string, query = '') => `${hub.url}/documents/${id}${query}`;
    const put = (id: string, body: Uint8Array<ArrayBuffer>, query = '', type = 'application/pdf') =>
      fetch(at(id, query), { method: 'PUT', headers: { 'content-type': type, ...hub.headers }, body });
    const errorOf = async (response: Response) => {
      const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
      return { status: response.status, code: errors[0]?.extensions.code, message: errors[0]?.message };
    };

    it('are stored, described in the graph, and served as they were sent', async () => {
      const content = pdf(1_000_000);
      const id = hash(content);
      const stored = await put(id, content, '?language=kk&filename=Есеп.pdf&title.kk=Есеп');
      expect([stored.status, await stored.json()]).toMatchObject([
        201,
        { id, path: `/documents/${id}`, created: true },
      ]);
      const { body } = await hub.ask(`{ document(id: "${id}") { size mediaType language filename title { kk } } }`);
      expect(body.data).toEqual({
        document: {
          size: 1_000_000,
          mediaType: 'application/pdf',
          language: 'kk',
          filename: 'Есеп.pdf',
          title: { kk: 'Есеп' },
        },
      });
      const served = await fetch(at(id), { headers: hub.headers });
      expect(Buffer.from(await served.arrayBuffer()).equals(content)).toBe(true);
      expect(Object.fromEntries(served.headers)).toMatchObject({
        'content-type': 'application/pdf',
        'content-length': '1000000',
        'content-language': 'kk',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('Есеп.pdf')}`,
        'repr-digest': `sha-256=:${Buffer.from(id, 'hex').toString('base64')}:`,
        'x-content-type-options': 'nosniff',
        etag: `"${id}"`,
      });
      expect((await put(id, content)).status).toBe(200);
    });

    it('are not sent again to who has them, and only described to who asks for the head', async () => {
      const content = pdf(500);
      const id = hash(content);
      await put(id, content);
      const known = await fetch(at(id), { headers: { 'if-none-match': `"${id}"`, ...hub.headers } });
      expect([known.status, await known.text()]).toEqual([304, '']);
      const head = await fetch(at(id), { method: 'HEAD', headers: hub.headers });
      expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '500', '']);
    });

    it('are refused with the rule they break, and nothing is kept', async () => {
      const content = pdf(200_000);
      const id = hash(content);
      const other = hash(Buffer.from('other'));
      expect(await errorOf(await put(other, content))).toMatchObject({ status: 422, code: 'CONTENT_MISMATCH' });
      expect(await errorOf(await put('abc', content))).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
      expect(await errorOf(await put(id, content, '', 'text/html'))).toMatchObject({
        status: 415,
        code: 'UNSUPPORTED_MEDIA_TYPE',
      });
      expect(await errorOf(await put(id, content, '?color=red'))).toEqual({
        status: 400,
        code: 'BAD_USER_INPUT',
        message:
          'color: "red" is not one of language, filename, public, confidential, disclosedTo, title.kk, title.ru, title.en.',
      });
      expect(await errorOf(await fetch(at(id), { method: 'DELETE', headers: hub.headers }))).toMatchObject({
        status: 405,
        code: 'METHOD_NOT_ALLOWED',
      });
      expect(await errorOf(await fetch(at(id)))).toEqual({
        status: 404,
        code: 'NOT_FOUND',
        message: `There is no Document "${id}".`,
      });
    });

    it('that are too large are refused before they are whole', async () => {
      const content = pdf(52_428_801);
      expect(await errorOf(await put(hash(content), content))).toMatchObject({
        status: 413,
        code: 'PAYLOAD_TOO_LARGE',
      });
    });
  });
}
