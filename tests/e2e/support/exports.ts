import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { errorOf, exported, linesOf } from '../../gateway/support/exporter.ts';
import { grantsOf, headersOf } from '../../support/accounts.ts';
import { measuredExport } from './export-memory.ts';
import { root, type Hub, type HubIn } from './hub.ts';
import { operation } from './operations.ts';
import { writePublications } from './publications.ts';

const run = promisify(execFile);

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** As `npm run export` starts it. */
async function command(...args: readonly string[]): Promise<Ended> {
  const ran = run(process.execPath, ['dist/scripts/export/main.js', ...args], { cwd: root });
  return ran.then(
    (outputs) => ({ code: 0, ...outputs }),
    (error: unknown) => error as Ended,
  );
}

const day = '{"asOf":"2020-01-01"}';

/** Publications are written for them, and stay. */
export function testExports(how: string, running: () => HubIn): void {
  describe(`Exports of a hub ${how}`, () => {
    let hub: Hub;
    let folder: string;
    beforeAll(async () => {
      ({ hub, folder } = running());
      await writePublications(folder, 0, 3_000);
    });

    it('read one state while others write, and hold little of it', async () => {
      const { rows, isComplete, strangers, grownMb } = await measuredExport(hub, 'csv', folder);
      const now = await hub.ask('{ mediaPublications(filter: { title: { startsWith: "Stranger" } }) { totalCount } }');
      expect(now.body.data).toEqual({ mediaPublications: { totalCount: 300 } });
      expect([rows > 3_000, isComplete, strangers]).toEqual([true, true, 0]);
      expect(grownMb).toBeLessThan(200);
    });

    it('are asked for in smaller pages where a hundred rows may cost more than an answer may', async () => {
      const query = `{ treaties { nodes { id recommendations(first: 100) { nodes { treatyLinks { treaty { id } } } } } } }`;
      const { status, trailers } = await exported(hub.url, { query }, hub.headers);
      const { body } = await hub.ask('{ treaties { totalCount } }');
      const { totalCount } = body.data?.['treaties'] as { totalCount: number };
      expect([status, trailers['hub-export-rows']]).toEqual([200, String(totalCount)]);
    });

    it('find treaties by assignments that have ended, as queries do, and note where these are left out', async () => {
      const list = (given: string) =>
        `treaties(filter: { assignments: { ${given} some: { validUntil: { lte: "2020-01-01" } } } })`;
      const all = list('validity: ALL,');
      const { body } = await hub.ask(`{ ${all} { totalCount } }`);
      const { totalCount } = body.data?.['treaties'] as { totalCount: number };
      expect(totalCount).toBeGreaterThan(0);
      const ended = await exported(hub.url, { query: `{ ${all} { nodes { id } } }` }, hub.headers);
      const current = await exported(hub.url, { query: `{ ${list('')} { nodes { id } } }` }, hub.headers);
      expect([ended, current].map(({ trailers }) => trailers['hub-export-rows'])).toEqual([String(totalCount), '0']);
      expect([ended, current].map(({ trailers }) => trailers['hub-export-notes'])).toEqual([
        '',
        expect.stringContaining('NEVER_HOLDS'),
      ]);
    });

    it('show the public what is public, and say what is not', async () => {
      const body = { query: '{ reportingDuties { nodes { id body { id } } } }' };
      expect(errorOf(await exported(hub.url, body))).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
      expect((await exported(hub.url, body, hub.headers)).trailers['hub-export-complete']).toBe('true');
    });

    it.each([
      ['what is for others', '{ summaryInformations { nodes { id } } }', 403, 'FORBIDDEN'],
      ['a broken cursor', '{ treaties(after: "zz") { nodes { id } } }', 400, 'INVALID_CURSOR'],
      ['a bad argument', '{ search(query: " ") { nodes { record { __typename } } } }', 400, 'BAD_USER_INPUT'],
    ])('of %s are refused as a fault of the question', async (_what, query, status, code) => {
      const headers = await headersOf(folder, grantsOf('OFFICER:body-moj'), 'officer');
      expect(errorOf(await exported(hub.url, { query }, headers))).toMatchObject({ status, code });
    });

    it('tell an officer that what other bodies have to do is not in them, and are whole all the same', async () => {
      const query = join(folder, 'duty-items.graphql');
      writeFileSync(query, '{ treaties { nodes { id dutyItems { totalCount } } } }');
      const { authorization = '' } = await headersOf(folder, grantsOf('OFFICER:body-moj'), 'officer');
      const asked = [query, '--url', hub.url, '--token', authorization.replace('Bearer ', '')];
      const { code, stdout, stderr } = await command(...asked);
      const rows = linesOf({ text: stdout });
      expect([code, rows[0], stderr.split('\n')]).toEqual([
        0,
        'id,dutyItems.totalCount',
        [`${rows.length - 1} rows.`, expect.stringMatching(/: PARTLY_SHOWN Treaty\.dutyItems\.$/), ''],
      ]);
      const lines = linesOf({ text: (await command(...asked, '--format', 'jsonl')).stdout });
      expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
        export: { complete: true, notes: [{ code: 'PARTLY_SHOWN', of: 'Treaty.dutyItems', value: ['body-moj'] }] },
      });
    });

    it('come from the command line, to the standard output or a file', async () => {
      const query = join(folder, 'titles.graphql');
      writeFileSync(query, '{ treaties { nodes { id title { ru } } } }');
      const asked = [query, '--url', hub.url];
      const shown = await command(...asked);
      const dashed = await command(...asked, '--out', '-');
      const file = join(folder, 'treaties.csv');
      const written = await command(...asked, '--out', file);
      expect([shown.code, written.code, written.stdout]).toEqual([0, 0, '']);
      expect([readFileSync(file, 'utf8'), dashed]).toEqual([shown.stdout, shown]);
      const rows = linesOf({ text: shown.stdout });
      expect(rows[0]).toBe('id,title.ru');
      expect(shown.stderr).toBe(`${rows.length - 1} rows.\n`);
      expect(existsSync(join(root, '-'))).toBe(false);
    });

    it('end with 1 on the command line, and name them, where `rows` leads past other fields of the query', async () => {
      const asked = ['treaties-in-force', '--url', hub.url, '--variables', day, '--rows', 'notSettled.nodes'];
      const { code, stdout, stderr } = await command(...asked);
      expect([code, stderr]).toEqual([
        1,
        'Fields of the query that the rows have nothing of: inForce, boundNotInForce.\n',
      ]);
      expect(linesOf({ text: stdout })[0]).toMatch(/^id,title\.text\.value,title\.text\.language,status\.value,/);
    });

    it('walk each list of a saved question, whatever page it asks for, from the cursor of that list on', async () => {
      const [name, year] = ['submissions-lacking', 2019];
      const { body } = await hub.ask(operation(name), { variables: { year, first: 2 } });
      const { totalCount, pageInfo } = body.data?.['notChecked'] as {
        totalCount: number;
        pageInfo: { endCursor: string };
      };
      const linesAfter = async (afterNotChecked: string | null) => {
        const asked = { operation: name, variables: { year, first: 1, afterNotChecked } };
        return linesOf(await exported(hub.url, { ...asked, rows: 'notChecked.nodes', format: 'jsonl' }, hub.headers));
      };
      const [all, rest] = [await linesAfter(null), await linesAfter(pageInfo.endCursor)];
      expect([totalCount > 3, all.length]).toEqual([true, totalCount + 1]);
      expect(rest.slice(0, -1)).toEqual(all.slice(2, -1));
    });

    it('end with 1 on the command line where lists in records go on, and with 2 where nothing comes', async () => {
      const cut = await command('treaties-of-body', '--url', hub.url, '--variables', '{"body":"body-mfa","first":1}');
      const refused = await command('treaties-in-force', '--url', hub.url, '--variables', day);
      const unreachable = await command('treaties-in-force', '--url', 'http://127.0.0.1:1');
      expect([cut.code, refused.code, unreachable.code]).toEqual([1, 2, 2]);
      expect(cut.stderr).toMatch(/^Lists in records have more than was asked for: body\./);
      expect(refused.stderr).toMatch(/^EXPORT_NOT_ONE_FIELD: /);
      expect(unreachable.stderr).toMatch(/ECONNREFUSED/);
    });
  });
}
