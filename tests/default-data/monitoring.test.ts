import type { IngestRecord } from '../../subgraphs/_kit/contract.ts';
import { runQuery, type Answer } from '../support/run-query.ts';
import { loadedSubgraphs, type Loaded } from './loaded.ts';
import { idOf, recordsOf, text } from './records.ts';

const distinct = (records: readonly IngestRecord[], field: string) => new Set(records.map((each) => text(each, field)));

let loaded: Loaded;
beforeAll(async () => {
  loaded = await loadedSubgraphs();
});

async function ask(subgraph: string, query: string): Promise<Answer> {
  const running = loaded.subgraphs.get(subgraph);
  if (!running) throw new Error(`There is no subgraph ${subgraph}.`);
  return runQuery(running, query);
}

/** The civil day of Almaty, which was six hours ahead of UTC in these years. */
const dayOfMoment = (moment: unknown) =>
  typeof moment === 'string' ? new Date(Date.parse(moment) + 6 * 3_600_000).toISOString().slice(0, 10) : null;

function deliveredOn({ submittedAt, paperReceivedOn }: IngestRecord): string | null {
  const days = [dayOfMoment(submittedAt), paperReceivedOn].filter((each) => typeof each === 'string');
  return days.sort()[0] ?? null;
}

describe('The years of monitoring in the default data', () => {
  it('are three under the Rules and one under the successor, of which nothing is known', () => {
    expect(recordsOf('MonitoringCycle').map(({ year, regime }) => [year, regime])).toEqual([
      [2019, 'rules-1141'],
      [2020, 'rules-1141'],
      [2021, 'rules-1141'],
      [2023, 'successor-135'],
    ]);
  });

  it('have twelve bodies and more that delivered, on ninety treaties and more', () => {
    expect(distinct(recordsOf('ReportingDuty'), 'body').size).toBeGreaterThanOrEqual(12);
    expect(recordsOf('Treaty').length).toBeGreaterThanOrEqual(90);
    const deliverers = recordsOf('AnnualInformation').map((each) => text(each, 'duty').split(':')[1]);
    expect(new Set(deliverers).size).toBeGreaterThanOrEqual(12);
  });

  it('have provisions, and acts that carry them out, for ten treaties and more', () => {
    expect(distinct(recordsOf('Provision'), 'treaty').size).toBeGreaterThanOrEqual(10);
    expect(distinct(recordsOf('ImplementingMeasure'), 'treaty').size).toBeGreaterThanOrEqual(10);
  });

  it('have forty problem issues and more, each with a proposal', () => {
    const issues = recordsOf('ProblemIssue').map(idOf);
    const answered = distinct(recordsOf('Proposal'), 'issue');
    expect(issues.length).toBeGreaterThanOrEqual(40);
    expect(issues.filter((id) => !answered.has(id))).toEqual([]);
  });

  it('show every state of lateness that a finished year can have', async () => {
    const query = '{ reportingDuties(first: 100, filter: { lateness: { eq: STATE } }) { totalCount } }';
    const counts = new Map<string, number>();
    for (const state of ['ON_TIME', 'LATE', 'OVERDUE', 'NOT_REQUIRED', 'UNVERIFIED']) {
      const { reportingDuties } = await ask('reports', query.replace('STATE', state));
      counts.set(state, reportingDuties.totalCount as number);
    }
    expect([...counts].filter(([, count]) => count === 0)).toEqual([]);
  });

  it('show nil returns, and submissions that were returned and came again', () => {
    expect(recordsOf('AnnualInformation').filter(({ isNil }) => isNil === true)).not.toEqual([]);
    const returned = recordsOf('AnnualInformation').filter(({ state }) => state === 'RETURNED');
    const again = recordsOf('AnnualInformation').filter(({ versionNumber }) => versionNumber === 2);
    expect(new Set(again.map(({ duty }) => duty))).toEqual(new Set(returned.map(({ duty }) => duty)));
    expect(returned).not.toEqual([]);
  });

  it('show contents as ¶5 asks for them in most informations of 2021, and gaps of four kinds in others', async () => {
    const query = `{ annualInformations(first: 100, filter: { year: { in: [2020, 2021] } }) { nodes {
      id isComplete completeness { gaps { kind } } } } }`;
    const { annualInformations } = await ask('reports', query);
    const informations = annualInformations.nodes as Answer[];
    const of2021 = informations.filter(({ id }) => String(id).startsWith('cycle-2021'));
    const complete = of2021.filter(({ isComplete }) => Boolean(isComplete));
    expect(complete.length).toBeGreaterThan(of2021.length / 2);
    const points = informations.flatMap(({ completeness }) => completeness as { gaps: { kind: string }[] }[]);
    const kinds = new Set(points.flatMap(({ gaps }) => gaps.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(['ANALYSIS', 'ENTRY', 'PROPOSAL', 'REASON']);
  });

  it('have a ministry that ends in mid-year, and owes nothing then, while its successor does', () => {
    const ended = recordsOf('ReportingDuty').filter(({ isRequired }) => isRequired === false);
    const successors = recordsOf('BodySuccession').filter(({ predecessor, on }) =>
      ended.some((duty) => duty.body === predecessor && text(duty, 'cycle').endsWith(String(on).slice(0, 4))),
    );
    const owing = new Set(recordsOf('ReportingDuty').map(({ cycle, body }) => `${String(cycle)}:${String(body)}`));
    const inherited = successors.filter(({ successor, on }) =>
      owing.has(`cycle-${String(on).slice(0, 4)}:${String(successor)}`),
    );
    expect(inherited).not.toEqual([]);
  });

  it('have duties that arise when the cycle is opened, or later when the body becomes a central state body', () => {
    const openedOn = new Map(recordsOf('MonitoringCycle').map((each) => [idOf(each), text(each, 'openedOn')]));
    const beginnings = new Set(
      recordsOf('BodyCapacity').map(({ body, validFrom }) => `${String(body)} ${String(validFrom)}`),
    );
    const odd = recordsOf('ReportingDuty').filter((duty) => {
      const [opened = '', arises] = [openedOn.get(text(duty, 'cycle')), text(duty, 'arisesOn')];
      return arises !== opened && !(arises > opened && beginnings.has(`${text(duty, 'body')} ${arises}`));
    });
    expect(odd.map(idOf)).toEqual([]);
  });

  it('have an item of each duty for every treaty that its body watched in the year, and no other', () => {
    const duties = new Set(recordsOf('ReportingDuty').map(idOf));
    const watched = recordsOf('MonitoringCycle').flatMap(({ year }) =>
      recordsOf('Assignment').flatMap((each) => {
        const [from, until] = [text(each, 'validFrom'), text(each, 'validUntil') || '9999'];
        const isOfYear = from <= `${String(year)}-12-31` && until > `${String(year)}-01-01`;
        return isOfYear ? [`cycle-${String(year)}:${text(each, 'body')}:${text(each, 'treaty')}`] : [];
      }),
    );
    expect(recordsOf('DutyItem').map(idOf).sort()).toEqual(watched.sort());
    expect(recordsOf('DutyItem').filter((each) => !duties.has(text(each, 'duty')))).toEqual([]);
  });

  it('leave unsettled the treaties that bind Kazakhstan and have no entry into force, and no others', async () => {
    const unknown = (
      await ask('treaties', '{ treaties(first: 100, filter: { status: { value: { eq: UNKNOWN } } }) { nodes { id } } }')
    ).treaties.nodes as { id: string }[];
    const unsettled = recordsOf('DutyItem').filter(({ kind }) => kind === 'UNSETTLED');
    expect([...distinct(unsettled, 'treaty')].sort()).toEqual(unknown.map(({ id }) => id).sort());
  });

  it('have nil returns only of bodies without a treaty to report on', () => {
    const withItems = distinct(recordsOf('DutyItem'), 'duty');
    const nil = recordsOf('AnnualInformation').filter(({ isNil }) => isNil === true);
    expect(nil.filter((each) => withItems.has(text(each, 'duty'))).map(idOf)).toEqual([]);
  });

  it('have informations that begin no earlier than their duty', () => {
    const arisesOn = new Map(recordsOf('ReportingDuty').map((each) => [idOf(each), text(each, 'arisesOn')]));
    const early = recordsOf('AnnualInformation').filter(
      (each) => text(each, 'begunOn') < (arisesOn.get(text(each, 'duty')) ?? ''),
    );
    expect(early.map(idOf)).toEqual([]);
  });

  it('claim of the year under the successor neither that a body owes something nor that it does not', async () => {
    const query = `{ monitoringCycle(id: "cycle-2023") {
      duties(first: 100) { nodes { isRequired reason { en } lateness { value } } }
      required: duties(filter: { isRequired: { isNull: false } }) { totalCount } } }`;
    const { duties, required } = (await ask('reports', query)).monitoringCycle as { duties: Answer; required: Answer };
    const told = new Set((duties.nodes as object[]).map((each) => JSON.stringify(each)));
    expect([...told]).toEqual([JSON.stringify({ isRequired: null, reason: null, lateness: { value: 'UNVERIFIED' } })]);
    expect(required.totalCount).toBe(0);
  });

  it.each(['2019-01-14', '2019-06-01', '2019-10-20', '2020-11-01', '2021-10-15', '2023-05-01'])(
    'show on %s no entry without its information, and no item without its duty',
    async (today) => {
      const orphans = async (list: string, parent: string) => {
        const query = `query Q @at(today: "${today}") { ${list}(last: 100) { nodes { id ${parent} { id } } } }`;
        const nodes = (await ask('reports', query))[list].nodes as Readonly<Record<string, object | null>>[];
        return nodes.filter((each) => each[parent] === null);
      };
      expect(await orphans('inForceEntries', 'information')).toEqual([]);
      expect(await orphans('notInForceEntries', 'information')).toEqual([]);
      expect(await orphans('assessments', 'entry')).toEqual([]);
      expect(await orphans('dutyItems', 'duty')).toEqual([]);
    },
  );

  it('have a summary that was sent in time, and one that was late', async () => {
    const { summaryInformations } = await ask(
      'reports',
      '{ summaryInformations { nodes { id lateness { value daysLate } } } }',
    );
    expect(summaryInformations.nodes).toEqual([
      { id: 'summary-2019', lateness: { value: 'ON_TIME', daysLate: null } },
      { id: 'summary-2020', lateness: { value: 'LATE', daysLate: 4 } },
      { id: 'summary-2021', lateness: { value: 'ON_TIME', daysLate: null } },
    ]);
  });

  it('rest on nothing that is later than the submission of what cites it', () => {
    const dated = {
      LegalAct: 'adoptedOn',
      MediaPublication: 'publishedOn',
      Observation: 'period',
      PeriodicReport: 'submittedOn',
      Recommendation: 'madeOn',
    } as const;
    const dayOf = new Map(
      Object.entries(dated).flatMap(([type, field]) =>
        recordsOf(type).map((each) => [`${type} ${idOf(each)}`, text(each, field)]),
      ),
    );
    const submittedOn = new Map(recordsOf('AnnualInformation').map((each) => [idOf(each), deliveredOn(each)]));
    const late = recordsOf('EvidenceLink').filter((each) => {
      const information = text(each, 'entry').split(':').slice(0, 3).join(':');
      const day = dayOf.get(`${text(each, 'citedType')} ${text(each, 'cited')}`) ?? '';
      return day > (submittedOn.get(information) ?? '9999');
    });
    expect(late.map(idOf)).toEqual([]);
  });

  it('have treaties on which two bodies found different things in one year', async () => {
    const query = `{ inForceEntries(first: 100, filter: { treaty: { eq: "TREATY" } }) { nodes {
      information { duty { id } } assessments { nodes { subject finding } } } } }`;
    const divergent = [];
    for (const treaty of ['untc-4-4', 'untc-4-9', 'untc-4-11', 'untc-4-3', 'untc-18-12']) {
      const { inForceEntries } = await ask('reports', query.replace('TREATY', treaty));
      const byYear = new Map<string, Set<string>>();
      for (const { information, assessments } of inForceEntries.nodes as Answer[]) {
        const year = String(information.duty.id).slice(0, 10);
        const found = (assessments.nodes as { subject: string; finding: string }[]).filter(
          ({ subject }) => subject === 'KAZAKHSTAN_OBLIGATIONS',
        );
        byYear.set(year, new Set([...(byYear.get(year) ?? []), ...found.map(({ finding }) => finding)]));
      }
      divergent.push(...[...byYear].filter(([, findings]) => findings.size > 1));
    }
    expect(divergent).not.toEqual([]);
  });

  it('were published as dispatched, otherwise than dispatched, and never dispatched', async () => {
    const { resultsPublications } = await ask(
      'publications',
      '{ resultsPublications { nodes { sections { comparison { id } } } } }',
    );
    const ids = (resultsPublications.nodes as { sections: { comparison: { id: string } | null }[] }[]).flatMap((each) =>
      each.sections.flatMap(({ comparison }) => comparison?.id ?? []),
    );
    const representations = ids.map((id) => `{ __typename: "SectionComparison", id: "${id}" }`).join(' ');
    const { _entities } = await ask(
      'reports',
      `{ _entities(representations: [${representations}]) { ... on SectionComparison { value } } }`,
    );
    const values = new Set((_entities as { value: string }[]).map(({ value }) => value));
    expect([...values].sort()).toEqual(['DIFFERS', 'EXACT', 'NOT_DISPATCHED']);
  });
});
