import type { ExistenceCheck, IngestRecord, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { everythingExists, nobodyAnswers, openSubgraph, runQuery } from '../../support/run-query.ts';
import { act } from './legal-records.ts';
import { commitment, procedure } from './part-records.ts';
import { fill, world } from './records.ts';

const options = { actor: 'test', runId: null };
const nothingExists: ExistenceCheck = () => Promise.resolve(new Set());

/** What names a body, under which field; where clients see what became of the reference, that field. */
const naming: [string, (body: string) => IngestRecord, string, string | null][] = [
  [
    'an act by its issuer',
    (body) => act('kz-a', null, { issuer: body }),
    'issuer',
    'legalAct(id: "kz-a") { state: issuerReference }',
  ],
  [
    'a procedure by who is responsible',
    (body) => procedure('untc-4-4', { responsibleBody: body }),
    'responsibleBody',
    'domesticProcedure(id: "untc-4-4-procedure") { state: responsibleBodyReference }',
  ],
  [
    'a commitment by who is competent',
    (body) => commitment('untc-4-4', 1, { competentBodies: [body] }),
    'competentBodies',
    null,
  ],
];

forEachDatabase('bodies that records of treaties name', (database) => {
  describe.each(naming)('%s', (_what, record, field, shown) => {
    let running: RunningSubgraph;
    let bodies: ExistenceCheck;

    beforeEach(async () => {
      bodies = everythingExists;
      running = await openSubgraph(subgraph, database.freshUrl(), { exists: (type, ids) => bodies(type, ids) });
      await fill(running, ...world);
    });

    const state = async (): Promise<unknown> =>
      shown === null ? null : (await runQuery(running, `{ it: ${shown} }`)).it.state;
    const expectState = async (expected: string) => {
      if (shown !== null) expect(await state()).toBe(expected);
    };

    it('is refused where there is no such body', async () => {
      bodies = nothingExists;
      const outcomes = await running.ingest([record('body-x')], options);
      expect(outcomes).toEqual([{ status: 'refused', field, value: 'body-x', rule: 'names no Body of the hub.' }]);
    });

    it('is verified at once where there is', async () => {
      await fill(running, record('body-moj'));
      await expectState('VERIFIED');
      const revision = await running.revision();
      await running.maintain();
      expect(await running.revision()).toBe(revision);
    });

    it('is known to be there where the same load brings that body, whichever comes first', async () => {
      bodies = nothingExists;
      const expected = new Set(['Body body-moj']);
      const outcomes = await running.ingest([record('body-moj')], { ...options, expected });
      expect(outcomes).toMatchObject([{ status: 'created' }]);
      await expectState('VERIFIED');
      const revision = await running.revision();
      await running.maintain();
      expect(await running.revision()).toBe(revision);
    });

    it('is kept where bodies can not be asked, and is not found once they say so', async () => {
      bodies = nobodyAnswers;
      await fill(running, record('body-moj'));
      await expectState('UNVERIFIED');
      bodies = nothingExists;
      const revision = await running.revision();
      await running.maintain();
      expect(await running.revision()).toBe(revision + 1);
      await expectState('UNVERIFIED');
    });
  });
});
