import type { IngestRecord } from '../../subgraphs/_kit/contract.ts';
import { PartialDate } from '../../subgraphs/_kit/partial-date.ts';
import { runQuery } from '../support/run-query.ts';
import { loadedSubgraphs } from './loaded.ts';
import { idOf, recordsOf, text } from './records.ts';

const CONSENTS = ['RATIFICATION', 'ACCEPTANCE', 'APPROVAL', 'ACCESSION'];

const latest = (record: IngestRecord, field: string) => PartialDate.parse(text(record, field))?.latest ?? '9999';
const ofKazakhstan = recordsOf('TreatyAction').filter(({ participant }) => participant === 'kz');
const consents = new Map(
  ofKazakhstan.filter(({ kind }) => CONSENTS.includes(String(kind))).map((each) => [each.treaty, latest(each, 'date')]),
);

describe('Treaties that are not in force, in the default data', () => {
  it.each(['2021-12-31', '2026-11-22'])(
    'had by %s been proposed, and have a reason why they stand still',
    async (day) => {
      const treaties = (await loadedSubgraphs()).subgraphs.get('treaties');
      if (!treaties) throw new Error('There is no subgraph treaties.');
      const query = `query Q @at(asOf: "${day}") {
      treaties(first: 100, filter: { status: { value: { in: [SIGNED, BOUND_NOT_IN_FORCE, PROVISIONALLY_APPLIED] } } }) {
        nodes { id domesticProcedures { nodes { state reason { kk ru en } } } } } }`;
      const nodes = (await runQuery(treaties, query)).treaties.nodes as {
        id: string;
        domesticProcedures: { nodes: { state: string; reason: Record<string, string | null> | null }[] };
      }[];
      expect(nodes.length).toBeGreaterThanOrEqual(7);
      const proposed = new Set(recordsOf('ConclusionProposal').map(({ treaty }) => treaty));
      expect(nodes.filter(({ id }) => !proposed.has(id)).map(({ id }) => id)).toEqual([]);
      const unexplained = nodes.filter(({ domesticProcedures }) => {
        const open = domesticProcedures.nodes.filter(({ state }) => state !== 'COMPLETED');
        return open.length === 0 || open.some(({ reason }) => !(reason?.kk && reason.ru && reason.en));
      });
      expect(unexplained.map(({ id }) => id)).toEqual([]);
    },
  );

  it('were proposed before Kazakhstan signed or consented', () => {
    const first = new Map<unknown, string>();
    for (const each of ofKazakhstan.filter(({ kind }) => kind === 'SIGNATURE' || CONSENTS.includes(String(kind)))) {
      const day = latest(each, 'date');
      if (day < (first.get(each.treaty) ?? '9999')) first.set(each.treaty, day);
    }
    const demonstrated = ['untc-9-3', 'untc-26-4', 'untc-27-7-b', 'untc-3-13', 'kz-caspian-2018', 'untc-4-12'];
    const proposals = recordsOf('ConclusionProposal').filter(({ treaty }) => demonstrated.includes(String(treaty)));
    expect(new Set(proposals.map(({ treaty }) => treaty)).size).toBe(demonstrated.length);
    const late = proposals.filter((each) => latest(each, 'proposedOn') >= (first.get(each.treaty) ?? ''));
    expect(late.map(idOf)).toEqual([]);
  });

  it('have no step of a procedure after the consent that it prepares', () => {
    const prepared = new Map(
      recordsOf('DomesticProcedure').flatMap((each) => {
        const day = each.kind === 'ENTRY_CONDITIONS' ? undefined : consents.get(each.treaty);
        return day === undefined ? [] : [[each.id, day] as const];
      }),
    );
    expect(prepared.size).toBeGreaterThanOrEqual(2);
    const late = recordsOf('DomesticProcedureStep').filter(
      (step) => text(step, 'completedOn') > (prepared.get(step.procedure) ?? '9999'),
    );
    expect(late.map(idOf)).toEqual([]);
  });

  it('await conditions of entry into force only where Kazakhstan has consented', () => {
    const awaiting = recordsOf('DomesticProcedure').filter(({ kind }) => kind === 'ENTRY_CONDITIONS');
    expect(awaiting.length).toBeGreaterThan(0);
    expect(awaiting.filter(({ treaty }) => !consents.has(treaty)).map(idOf)).toEqual([]);
  });
});

describe('Laws of ratification, in the default data', () => {
  const links = recordsOf('LegalActLink').filter(({ kind }) => kind === 'RATIFIES');
  const adopted = new Map(recordsOf('LegalAct').map((each) => [each.id, text(each, 'adoptedOn')]));

  it('are named by the ratifications that they made, which came later', () => {
    const made = ofKazakhstan.filter((each) => text(each, 'act') !== '');
    expect(made.map((each) => `${text(each, 'act')} ${text(each, 'treaty')}`).sort()).toEqual(
      links
        .filter(({ treaty }) => consents.has(treaty))
        .map((each) => `${text(each, 'from')} ${text(each, 'treaty')}`)
        .sort(),
    );
    expect(made.filter((each) => latest(each, 'date') <= (adopted.get(each.act) ?? '9999')).map(idOf)).toEqual([]);
  });

  it('bind nobody by themselves: without a date of deposit there is no ratification', () => {
    expect(links.filter(({ treaty }) => !consents.has(treaty)).map(idOf)).toEqual([
      'kz-law-222-2019:RATIFIES:kz-caspian-2018',
    ]);
    const lawDays = ofKazakhstan.filter(
      (each) => CONSENTS.includes(String(each.kind)) && [...adopted.values()].includes(text(each, 'date')),
    );
    expect(lawDays.map(idOf)).toEqual([]);
  });
});
