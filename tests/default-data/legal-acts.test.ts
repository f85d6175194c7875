import { join } from 'node:path';
import type { RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { readDefaultData } from '../../scripts/default-data/read.ts';
import { subgraph } from '../../subgraphs/treaties/subgraph.ts';
import { contentsOf, readRules } from '../import/read-rules.ts';
import { freshSqliteUrl } from '../support/databases.ts';
import { openSubgraph, runQuery } from '../support/run-query.ts';
import { idOf, recordsOf, text } from './records.ts';

describe('The legal acts of the default data', () => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, freshSqliteUrl());
    const records = readDefaultData().find((each) => each.subgraph === 'treaties')?.records ?? [];
    const outcomes = await running.ingest(records, { actor: 'default-data', runId: null });
    expect(outcomes.filter(({ status }) => status === 'refused')).toEqual([]);
  });

  it('tell whether the Rules, their amendments and their successor were in force', async () => {
    const query = `query Q($d: Date!) { legalActs(filter: { kind: { in: [GOVERNMENT_RESOLUTION, MINISTERIAL_ORDER] } }) {
      nodes { id inForce(asOf: $d) { value } }
    } }`;
    const on = async (d: string) => {
      const { legalActs } = await runQuery(running, query, { d });
      const nodes = legalActs.nodes as { id: string; inForce: { value: string } }[];
      return nodes.map(({ inForce }) => inForce.value);
    };
    // No. 1141, No. 145, the order of the Minister, No. 238.
    expect(await on('2010-12-01')).toEqual(['YES', 'NO', 'NO', 'NO']);
    expect(await on('2022-04-20')).toEqual(['YES', 'UNKNOWN', 'UNKNOWN', 'NO']);
    expect(await on('2022-05-01')).toEqual(['YES', 'UNKNOWN', 'UNKNOWN', 'NO']);
    expect(await on('2022-05-02')).toEqual(['UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN']);
  });

  it('have an act that surely ended', async () => {
    const query = `{ legalAct(id: "kz-law-39-2005") {
      before: inForce(asOf: "2023-06-30") { value reason } after: inForce(asOf: "2023-07-01") { value reason repealedBy { number } }
    } }`;
    expect(await runQuery(running, query)).toEqual({
      legalAct: {
        before: { value: 'UNKNOWN', reason: 'EFFECTIVE_DATE_NOT_KNOWN' },
        after: { value: 'NO', reason: 'REPEALED', repealedBy: { number: '224-VII' } },
      },
    });
  });

  it('summarise the twelve paragraphs of the Rules in our own words in three languages, and have no official text', () => {
    const ofRules = recordsOf('LegalParagraph').filter(({ act }) => act === 'kz-gov-1141-2010');
    const paragraphs = ofRules.map(idOf);
    const wordings = recordsOf('ParagraphVersion').filter((each) => paragraphs.includes(text(each, 'paragraph')));
    const summarised = wordings.filter(({ textMissing }) => textMissing === 'NOT_IMPORTED');
    expect(paragraphs).toHaveLength(12);
    expect(wordings.filter((each) => 'text' in each)).toEqual([]);
    expect(summarised.map(({ summary }) => Object.keys(summary as object))).toEqual(
      summarised.map(() => ['kk', 'ru', 'en']),
    );
    expect(wordings.filter(({ textMissing }) => textMissing === 'NOT_IN_SOURCE').map(idOf)).toEqual(
      ['3', '7', '10'].map((number) => `kz-gov-1141-2010-p${number}-v1`),
    );
    expect(new Set(wordings.flatMap(({ sources }) => sources.map(({ nature }) => nature)))).toEqual(
      new Set(['SUMMARY']),
    );
  });

  it('say what the rule of an effective date is in the very words of the importer, so that they agree', async () => {
    const imported = contentsOf(await readRules(join(__dirname, '../fixtures/rules/usual')), 'LegalAct');
    const ruleOf = (each: object) => (each as { effective?: { rule?: object } }).effective?.rule ?? [];
    const rules = [...recordsOf('LegalAct'), ...recordsOf('ParagraphVersion')].flatMap(ruleOf);
    expect(rules.length).toBeGreaterThan(3);
    expect(rules).toEqual(rules.map(() => imported.flatMap(ruleOf)[0]));
  });

  it('have issuers that are bodies of the default data', () => {
    const bodies = new Set(recordsOf('Body').map(idOf));
    const issuers = recordsOf('LegalAct').flatMap((each) => text(each, 'issuer') || []);
    expect(issuers).toEqual(['body-mfa', 'body-mod']);
    expect(issuers.filter((issuer) => !bodies.has(issuer))).toEqual([]);
  });

  it('carry out at least ten treaties to every extent, with gaps that have no act', () => {
    const measures = recordsOf('ImplementingMeasure');
    expect(new Set(measures.map(({ treaty }) => treaty)).size).toBeGreaterThanOrEqual(10);
    expect(new Set(measures.map(({ extent }) => extent))).toEqual(new Set(['FULL', 'PARTIAL', 'NONE', 'CONFLICTS']));
    expect(measures.filter((each) => !text(each, 'act')).map(({ extent }) => extent)).toEqual(['NONE', 'NONE', 'NONE']);
  });
});
