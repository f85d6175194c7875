import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { nobodyAnswers, openSubgraph, runQuery } from '../../support/run-query.ts';
import { written } from './duty-records.ts';
import { assessment, evidence, inForce, issue, named, notInForce, proposal } from './entry-records.ts';
import { fill } from './records.ts';

const options = { actor: 'default-data', runId: null };
const info = 'cycle-2021:body-mfa:v1';
const entry = `${info}:untc-4-4`;
const unsigned = `${info}:untc-26-4`;
const others = { subject: 'OTHER_PARTIES_OBLIGATIONS' };

const all = [
  ...written(info),
  inForce(info, 'untc-4-4'),
  notInForce(info, 'untc-26-4'),
  issue('issue-1'),
  assessment(entry, 1, {
    ...others,
    parties: ['kg', 'ru'],
    text: { kk: 'Мәтін' },
    commitment: 'untc-4-4-commitment-1',
  }),
  named('issue-1', entry),
  proposal('issue-1', 1, { addressee: 'body-mof', entry }),
  evidence(entry, 1, 'LEGAL_ACTS', ['LegalAct', 'kz-gov-1141-2010'], { note: { en: 'Note' } }),
];

forEachDatabase('what bodies report', (database) => {
  it('comes in twice without a change, in whatever order within a batch', async () => {
    const running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...all.toReversed());
    const revision = await running.revision();
    expect((await fill(running, ...all)).map(({ status }) => status)).toEqual(all.map(() => 'unchanged'));
    expect(await running.revision()).toBe(revision);
  });

  it('may be as long as it is taken', async () => {
    const running = await openSubgraph(subgraph, database.freshUrl());
    const progress = { kk: 'ң'.repeat(12_000), ru: 'щ'.repeat(12_000), en: null };
    await fill(running, ...written(info), inForce(info, 'untc-4-4', { progress }));
    const query = '{ inForceEntries(filter: { progress: { contains: "щщщ" } }) { nodes { progress { kk ru en } } } }';
    expect((await runQuery(running, query)).inForceEntries.nodes).toEqual([{ progress }]);
  });

  it('is kept as unverified where owners can not be asked, and asked for again', async () => {
    let answers = nobodyAnswers;
    const running = await openSubgraph(subgraph, database.freshUrl(), {
      exists: (type, ids) => answers(type, ids),
    });
    const procedure = 'untc-26-4-procedure';
    await fill(running, ...all, notInForce(info, 'untc-26-4', { procedure }));
    const query = `{
      inForceEntry(id: "${entry}") { treatyReference }
      notInForceEntry(id: "${unsigned}") { treatyReference procedureReference }
      assessment(id: "${entry}-a1") { commitmentReference }
      problemIssue(id: "issue-1") { raisedByReference }
      proposal(id: "issue-1-p1") { addresseeReference }
    }`;
    const allAre = (state: string) => ({
      inForceEntry: { treatyReference: state },
      notInForceEntry: { treatyReference: state, procedureReference: state },
      assessment: { commitmentReference: state },
      problemIssue: { raisedByReference: state },
      proposal: { addresseeReference: state },
    });
    expect(await runQuery(running, query)).toEqual(allAre('UNVERIFIED'));
    answers = (_type, ids) => Promise.resolve(new Set(ids));
    await running.maintain();
    expect(await runQuery(running, query)).toEqual(allAre('VERIFIED'));
  });
});

forEachDatabase('what the same load brings to others', (database) => {
  it('is known to be there, whichever comes first, and refused where it is in no load', async () => {
    const known = new Set(['act-rules', 'body-mfa', 'untc-4-4']);
    const running = await openSubgraph(subgraph, database.freshUrl(), {
      exists: (_type, ids) => Promise.resolve(new Set(ids.filter((id) => known.has(id)))),
    });
    const media = ['MediaPublication', 'media-1'] as const;
    const cites = evidence(entry, 1, 'MEDIA', media);
    const before = [...written(info), inForce(info, 'untc-4-4'), cites];
    const refused = await running.ingest(before, options);
    expect(refused.map(({ status }) => status)).toEqual([...Array(5).fill('created'), 'refused']);
    const [taken] = await running.ingest([cites], { ...options, expected: new Set([media.join(' ')]) });
    expect(taken).toMatchObject({ status: 'created' });
    const query = `{ evidenceLink(id: "${entry}-e1") { citedReference } }`;
    expect(await runQuery(running, query)).toEqual({ evidenceLink: { citedReference: 'VERIFIED' } });
  });
});
