import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { rules } from './legal-records.ts';
import { fill } from './records.ts';

forEachDatabase('the Rules as a legal act', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...rules);
  });

  it('answer for 1 December 2010, 1 May and 2 May 2022, with the wording of ¶7 then', async () => {
    const query = `query Q($d: Date!) {
      legalAct(id: "kz-gov-1141-2010") { inForce(asOf: $d) { asOf value valueLabel { en } reason reasonLabel { ru } repealedBy { id } } }
      legalParagraph(id: "kz-gov-1141-2010-p7") { wording(asOf: $d) {
        asOf certainty certaintyLabel { en } reason reasonLabel { en } version { number text { kk } textMissing summary { en } }
      } }
    }`;
    const on = async (d: string) => {
      const { legalAct, legalParagraph } = await runQuery(running, query, { d });
      return [legalAct.inForce, legalParagraph.wording] as unknown[];
    };
    const known = { certainty: 'CERTAIN', certaintyLabel: { en: 'certain' }, reason: 'EFFECTIVE_DATE_KNOWN' };
    const assumed = { certainty: 'ASSUMED', certaintyLabel: { en: 'assumed' }, reason: 'EFFECTIVE_DATE_NOT_KNOWN' };
    const first = { number: 1, text: null, textMissing: 'NOT_IN_SOURCE', summary: null };
    const second = { number: 2, text: null, textMissing: 'NOT_IMPORTED', summary: { en: 'In both languages' } };
    const force = { value: 'YES', valueLabel: { en: 'in force' }, reason: 'EFFECTIVE', repealedBy: null };
    const yes = { ...force, reasonLabel: { ru: 'введён в действие' } };
    expect(await on('2010-12-01')).toEqual([
      { asOf: '2010-12-01', ...yes },
      { asOf: '2010-12-01', ...known, reasonLabel: { en: 'effective date known' }, version: first },
    ]);
    expect(await on('2022-05-01')).toEqual([
      { asOf: '2022-05-01', ...yes },
      { asOf: '2022-05-01', ...assumed, reasonLabel: { en: 'effective date not known' }, version: second },
    ]);
    expect(await on('2022-05-02')).toEqual([
      {
        asOf: '2022-05-02',
        value: 'UNKNOWN',
        valueLabel: { en: 'unknown' },
        reason: 'MAY_BE_REPEALED',
        reasonLabel: { ru: 'возможно, утратил силу' },
        repealedBy: { id: 'kz-gov-238-2022' },
      },
      { asOf: '2022-05-02', ...assumed, reasonLabel: { en: 'effective date not known' }, version: second },
    ]);
  });

  it('take the day from the clocks where the field names none', async () => {
    const query = (at: string) => `query Q ${at} {
      legalAct(id: "kz-gov-1141-2010") { inForce { asOf value } }
      legalParagraph(id: "kz-gov-1141-2010-p7") { wording { asOf version { number } } }
    }`;
    const asked = async (at: string) => {
      const { legalAct, legalParagraph } = await runQuery(running, query(at));
      return [legalAct.inForce.asOf, legalAct.inForce.value, legalParagraph.wording?.version.number] as unknown[];
    };
    expect(await asked('@at(asOf: "2022-04-20")')).toEqual(['2022-04-20', 'YES', 2]);
    expect(await asked('')).toEqual(['2026-11-22', 'UNKNOWN', 2]);
    expect(await asked('@at(today: "2020-06-01")')).toEqual(['2020-06-01', 'YES', 1]);
    // What is adopted after the simulated day has repealed nothing yet, whichever day is asked for.
    expect(await asked('@at(today: "2022-04-01", asOf: "2022-12-31")')).toEqual(['2022-12-31', 'YES', 2]);
  });

  it('know under a simulated day only what had been adopted by then', async () => {
    const query = `query Q @at(today: "2020-06-01") {
      legalActs { nodes { id } totalCount }
      legalActLinks { totalCount } legalParagraphs { totalCount } paragraphVersions { totalCount }
      legalAct(id: "kz-gov-1141-2010") {
        amendedBy { id } repealedBy { id } linkedFrom { totalCount } versions { number } paragraphs { number versions { number } }
      }
    }`;
    expect(await runQuery(running, query)).toEqual({
      legalActs: { nodes: [{ id: 'kz-gov-1141-2010' }], totalCount: 1 },
      legalActLinks: { totalCount: 0 },
      legalParagraphs: { totalCount: 2 },
      paragraphVersions: { totalCount: 2 },
      legalAct: {
        amendedBy: [],
        repealedBy: [],
        linkedFrom: { totalCount: 0 },
        versions: [{ number: 1 }],
        paragraphs: [
          { number: '7', versions: [{ number: 1 }] },
          { number: '8', versions: [{ number: 1 }] },
        ],
      },
    });
    const before = await runQuery(running, 'query Q @at(today: "2010-01-01") { legalParagraphs { totalCount } }');
    expect(before).toEqual({ legalParagraphs: { totalCount: 0 } });
  });

  it('know at an earlier moment only what had been recorded by then', async () => {
    let now = new Date('2026-01-01T00:00:00Z');
    const later = await openSubgraph(subgraph, database.freshUrl(), { now: () => now });
    const isRepeal = ({ id, from }: Record<string, unknown>) => [id, from].includes('kz-gov-238-2022');
    await fill(later, ...rules.filter((record) => !isRepeal({ ...record })));
    now = new Date('2026-02-01T00:00:00Z');
    await fill(later, ...rules);
    const query = (at: string) => `query Q ${at} { legalAct(id: "kz-gov-1141-2010") { inForce { value } } }`;
    expect(await runQuery(later, query(''))).toEqual({ legalAct: { inForce: { value: 'UNKNOWN' } } });
    const then = query('@at(knownAt: "2026-01-15T00:00:00Z")');
    expect(await runQuery(later, then)).toEqual({ legalAct: { inForce: { value: 'YES' } } });
    const before = query('@at(knownAt: "2025-12-31T00:00:00Z")');
    expect(await runQuery(later, before)).toEqual({ legalAct: null });
  });

  it('are judged together by as many queries as one act alone', async () => {
    const query = (ids: string) => `{ legalActs(ids: [${ids}]) { nodes {
      inForce { value repealedBy { id } } amendedBy { id } paragraphs { wording { version { number } } }
    } } }`;
    const one = await readsDuring(() => runQuery(running, query('"kz-gov-1141-2010"')));
    const all = await readsDuring(() =>
      runQuery(running, query('"kz-gov-1141-2010", "kz-gov-145-2021", "kz-gov-238-2022", "kz-mfa-order-2022"')),
    );
    expect(all.length).toBe(one.length);
    expect(one.length).toBeLessThanOrEqual(6);
  });
});
