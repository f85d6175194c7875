import type { IngestRecord, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { freshSqliteUrl } from '../../support/databases.ts';
import { openSubgraph } from '../../support/run-query.ts';
import { written } from './duty-records.ts';
import { assessment, evidence, inForce, issue, named, notInForce, proposal } from './entry-records.ts';
import { document, fill, recommendation } from './records.ts';

const options = { actor: 'default-data', runId: null };
const info = 'cycle-2021:body-mfa:v1';
const entry = `${info}:untc-4-4`;
const unsigned = `${info}:untc-26-4`;
const others = { subject: 'OTHER_PARTIES_OBLIGATIONS' };
const long = 'a'.repeat(150);

const present = [
  document('doc'),
  recommendation('r-1'),
  recommendation('r-2', { sourceKind: 'ADVISORY_BODY' }),
  ...written(info),
  ...written('cycle-2020:body-mfa:v1'),
  inForce(info, 'untc-4-4'),
  notInForce(info, 'untc-26-4'),
  notInForce('cycle-2020:body-mfa:v1', 'untc-26-4'),
  issue('issue-1'),
];

describe('records of what bodies report', () => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    const unknown = ['untc-9-99', 'body-x', 'xx', 'untc-9-99-procedure', 'no-act'];
    running = await openSubgraph(subgraph, freshSqliteUrl(), {
      exists: (_type, ids) => Promise.resolve(new Set(ids.filter((id) => !unknown.includes(id)))),
    });
    await fill(running, ...present);
  });

  it.each<[string, IngestRecord, string, string]>([
    [
      'an information that is not there',
      inForce('cycle-2021:body-mfa:v9', 'untc-4-4'),
      'information',
      'names no Annual',
    ],
    ['an information of no such form', inForce('2021', 'untc-4-4'), 'information', 'is not the id of an annual'],
    ['a treaty that is not there', inForce(info, 'untc-9-99'), 'treaty', 'names no Treaty'],
    ['a treaty whose id would not fit', inForce(info, long), 'treaty', 'longer than 160'],
    ['a treaty that is not in force there', inForce(info, 'untc-26-4'), 'treaty', 'entry of the other kind'],
    ['a treaty that is in force there', notInForce(info, 'untc-4-4'), 'treaty', 'entry of the other kind'],
    ['a text in no language', inForce(info, 'untc-4-5', { progress: {} }), 'progress', 'no text in any language'],
    ['over-long words', inForce(info, 'untc-4-5', { progress: { kk: 'a'.repeat(15_001) } }), 'progress.kk', '15000'],
    [
      'words that together are too long',
      inForce(info, 'untc-4-5', { progress: { kk: 'ң'.repeat(15_000), ru: 'щ'.repeat(15_000) } }),
      'progress',
      'longer than 50000 bytes',
    ],
    [
      'a procedure that is not there',
      notInForce(info, 'untc-9-1', { procedure: 'untc-9-99-procedure' }),
      'procedure',
      'names no DomesticProcedure',
    ],
    [
      'an earlier entry that is not there',
      notInForce(info, 'untc-9-1', { continues: 'cycle-2020:body-mfa:v1:untc-9-1' }),
      'continues',
      'names no NotInForceEntry',
    ],
    [
      'an earlier entry of the same year',
      notInForce(info, 'untc-26-4', { continues: unsigned }),
      'continues',
      'of an earlier year',
    ],
    [
      'an earlier entry on another treaty',
      notInForce(info, 'untc-9-1', { continues: 'cycle-2020:body-mfa:v1:untc-26-4' }),
      'continues',
      'on the same treaty',
    ],
    ['an assessment of what is not in force', assessment(unsigned, 1), 'entry', 'names no InForceEntry'],
    [
      'an assessment that is not numbered below its entry',
      assessment(entry, 1, { id: 'a-1' }),
      'id',
      '-a and a number',
    ],
    ['a finding that is none', assessment(entry, 1, { finding: 'GOOD' }), 'finding', 'Invalid'],
    [
      'a party that is not there',
      assessment(entry, 1, { ...others, parties: ['xx'] }),
      'parties',
      'names no Participant',
    ],
    [
      'parties and all of them generally',
      assessment(entry, 1, { ...others, parties: ['kg'], isGeneral: true }),
      'parties',
      'one of them says',
    ],
    ['neither parties nor all of them', assessment(entry, 1, others), 'parties', 'one of them says'],
    ['other parties and Kazakhstan', assessment(entry, 1, { parties: ['kg'] }), 'parties', 'are about Kazakhstan'],
    ['a party twice', assessment(entry, 1, { ...others, parties: ['kg', 'kg'] }), 'parties', 'twice'],
    ['an issue on no treaty', issue('issue-2', { treaties: [] }), 'treaties', 'are none'],
    ['an issue on an unknown treaty', issue('issue-2', { treaties: ['untc-9-99'] }), 'treaties', 'names no Treaty'],
    ['an issue of an unknown body', issue('issue-2', { raisedBy: 'body-x' }), 'raisedBy', 'names no Body'],
    ['an issue with a colon', issue('issue:2'), 'id', 'has a colon'],
    [
      'an issue resolved before it was opened',
      issue('issue-2', { resolvedOn: '2019-12-30' }),
      'resolvedOn',
      'before openedOn',
    ],
    ['an issue opened on no day', issue('issue-2', { openedOn: '2019' }), 'openedOn', 'is not a day'],
    ['an over-long title', issue('issue-2', { title: { en: 'a'.repeat(501) } }), 'title.en', 'longer than 500'],
    ['an issue that is not there', named('issue-9', entry), 'issue', 'names no ProblemIssue'],
    ['an entry that is not there', named('issue-1', `${info}:untc-4-9`), 'entry', 'names no entry'],
    ['an entry on a treaty that the issue is not about', named('issue-1', unsigned), 'entry', 'the issue is not about'],
    ['a proposal that is not numbered below its issue', proposal('issue-1', 0), 'id', 'from 1 to 9999'],
    ['a proposal to an unknown body', proposal('issue-1', 1, { addressee: 'body-x' }), 'addressee', 'names no Body'],
    [
      'a proposal of an unknown entry',
      proposal('issue-1', 1, { entry: `${info}:untc-4-9` }),
      'entry',
      'names no entry',
    ],
    [
      'an open proposal with an outcome',
      proposal('issue-1', 1, { outcomeOn: '2021-01-01' }),
      'outcomeOn',
      'OPEN proposal',
    ],
    ['an outcome that is none', proposal('issue-1', 1, { outcome: 'LOST' }), 'outcome', 'Invalid'],
    ['evidence of an input that is none', evidence(entry, 1, 'RUMOURS', ['Provision', 'a']), 'input', 'Invalid'],
    [
      'an act cited as a provision',
      evidence(entry, 1, 'PROVISIONS', ['LegalAct', 'a']),
      'citedType',
      'PROVISIONS cites records of type Provision (¶6)',
    ],
    [
      'a provision cited as information',
      evidence(entry, 1, 'INFORMATION', ['Provision', 'a']),
      'citedType',
      'INFORMATION cites records of type Observation (¶6)',
    ],
    [
      'an observation that is not there',
      evidence(entry, 1, 'INFORMATION', ['Observation', 'visits:kz:2020']),
      'cited',
      'names no Observation',
    ],
    [
      'a report that is not there',
      evidence(entry, 1, 'PERIODIC_REPORTS', ['PeriodicReport', 'report-9']),
      'cited',
      'names no PeriodicReport',
    ],
    [
      'a recommendation cited as media',
      evidence(entry, 1, 'MEDIA', ['Recommendation', 'r-1']),
      'citedType',
      'MEDIA cites records of type MediaPublication',
    ],
    [
      'an advisory body as ¶6(6)',
      evidence(entry, 1, 'RECOMMENDATIONS', ['Recommendation', 'r-2']),
      'input',
      'does not fit the source',
    ],
    [
      'an organisation as ¶6(7)',
      evidence(entry, 1, 'ADVISORY_PROPOSALS', ['Recommendation', 'r-1']),
      'input',
      'does not fit the source',
    ],
    [
      'a recommendation that is not there',
      evidence(entry, 1, 'RECOMMENDATIONS', ['Recommendation', 'r-9']),
      'cited',
      'names no Recommendation',
    ],
    [
      'an act that is not there',
      evidence(entry, 1, 'LEGAL_ACTS', ['LegalAct', 'no-act']),
      'cited',
      'names no LegalAct',
    ],
    [
      'evidence for no entry',
      evidence(`${info}:untc-4-9`, 1, 'LEGAL_ACTS', ['LegalAct', 'a']),
      'entry',
      'names no entry',
    ],
    ['a field that nobody knows', inForce(info, 'untc-4-5', { colour: 'red' }), 'InForceEntry', 'Unrecognized'],
  ])('are refused where they have %s', async (_what, record, field, rule) => {
    const [outcome] = await running.ingest([record], options);
    expect(outcome).toMatchObject({ status: 'refused', field, rule: expect.stringContaining(rule) });
  });
});
