import 'reflect-metadata';
import type { IngestRecord } from '../../subgraphs/_kit/contract.ts';
import { PartialDate } from '../../subgraphs/_kit/partial-date.ts';
import { isDate } from '../../subgraphs/_kit/scalars.ts';
import { allRecords, idOf, recordsOf, text } from './records.ts';

const PARTIAL_DATES = [
  'concludedOn',
  'date',
  'on',
  'madeOn',
  'proposedOn',
  'dueOn',
  'submittedOn',
  'defendedOn',
  'period',
  'expiresOn',
  'continuingSince',
];
const DAYS = [
  ...['validFrom', 'validUntil', 'publishedOn', 'statedNotInForceOn', 'actDate', 'openedOn', 'closedOn', 'arisesOn'],
  ...[
    'fromDay',
    'untilDay',
    'periodFrom',
    'periodTo',
    'begunOn',
    'paperReceivedOn',
    'completedOn',
    'resolvedOn',
    'outcomeOn',
    'plannedOn',
  ],
];

const beginning = '0001-01-01';
const end = '9999-12-31';

const from = (record: IngestRecord) => text(record, 'validFrom') || beginning;
const until = (record: IngestRecord) => text(record, 'validUntil') || end;

function earliest(record: IngestRecord, field: string): string {
  return PartialDate.parse(text(record, field))?.earliest ?? beginning;
}

function latest(record: IngestRecord, field: string): string {
  return PartialDate.parse(text(record, field))?.latest ?? end;
}

describe('Dates of the default data', () => {
  it('are days, months, years or intervals that exist', () => {
    const dates = allRecords().flatMap((record) => PARTIAL_DATES.map((field) => text(record, field)).filter(Boolean));
    expect(dates.filter((date) => !PartialDate.parse(date))).toEqual([]);
    const days = allRecords().flatMap((record) => DAYS.map((field) => text(record, field)).filter(Boolean));
    expect(days.filter((day) => !isDate(day))).toEqual([]);
  });

  it('end a validity after it began', () => {
    expect(
      allRecords()
        .filter((record) => from(record) >= until(record))
        .map(idOf),
    ).toEqual([]);
  });

  it('give a body one name at a time, without a gap', () => {
    const names = recordsOf('BodyName');
    const broken = names.filter((name, index) => {
      const next = names[index + 1];
      return next && text(next, 'body') === text(name, 'body') && text(name, 'validUntil') !== text(next, 'validFrom');
    });
    expect(broken.map(idOf)).toEqual([]);
  });

  it('assign treaties only to central state bodies of that time', () => {
    const central = recordsOf('BodyCapacity').filter(({ capacity }) =>
      ['CENTRAL_EXECUTIVE', 'SUBORDINATE_TO_PRESIDENT'].includes(String(capacity)),
    );
    const outside = recordsOf('Assignment').filter((assignment) => {
      const capacity = central.find((each) => each.body === assignment.body);
      return !capacity || from(assignment) < from(capacity) || until(assignment) > until(capacity);
    });
    expect(outside.map(idOf)).toEqual([]);
  });

  it('assign nothing before the Rules of 30 October 2010', () => {
    expect(recordsOf('Assignment').filter((assignment) => from(assignment) < '2010-10-30')).toEqual([]);
  });

  it('assign nothing to a subdivision before the head of its body designated it', () => {
    const designated = new Map<unknown, string>();
    for (const each of recordsOf('Designation')) {
      const known = designated.get(each.subdivision) ?? end;
      designated.set(each.subdivision, from(each) < known ? from(each) : known);
    }
    const assigned = recordsOf('Assignment').filter(({ subdivision }) => designated.has(subdivision));
    expect(assigned.length).toBeGreaterThan(100);
    const early = assigned.filter((each) => from(each) < (designated.get(each.subdivision) ?? end));
    expect(early.map(idOf)).toEqual([]);
    const ordered = recordsOf('Designation').filter((each) => text(each, 'actDate') > from(each));
    expect(ordered.map(idOf)).toEqual([]);
  });

  it('let a predecessor end when its successor takes its place', () => {
    const ending = new Map(recordsOf('BodyName').map((name) => [name.body, text(name, 'validUntil')]));
    const replaced = recordsOf('BodySuccession').filter(({ kind }) => kind !== 'FUNCTIONS_TRANSFERRED');
    const wrong = replaced.filter((each) => (ending.get(each.predecessor) ?? '') < earliest(each, 'on'));
    expect(wrong.map(idOf)).toEqual([]);
  });

  it('put no action before the conclusion of its treaty', () => {
    const concluded = new Map(recordsOf('Treaty').map((treaty) => [treaty.id, earliest(treaty, 'concludedOn')]));
    const early = recordsOf('TreatyAction').filter(
      (action) => text(action, 'date') && latest(action, 'date') < (concluded.get(action.treaty) ?? end),
    );
    expect(early.map(idOf)).toEqual([]);
  });

  it('put consent before entry into force, and the treaty before its party', () => {
    const ofTreaty = new Map(
      recordsOf('TreatyAction')
        .filter(({ kind }) => kind === 'ENTRY_INTO_FORCE')
        .map((action) => [action.treaty, text(action, 'date')]),
    );
    const entries = recordsOf('TreatyAction').filter(({ kind }) => kind === 'ENTRY_INTO_FORCE_FOR_PARTY');
    const early = entries.filter((entry) => text(entry, 'date') < (ofTreaty.get(entry.treaty) ?? end));
    expect(early.map(idOf)).toEqual([]);
    const late = recordsOf('TreatyAction').filter((action) => {
      const entry = entries.find((each) => each.treaty === action.treaty && each.participant === action.participant);
      const binds = ['RATIFICATION', 'ACCESSION', 'ACCEPTANCE', 'CONSENT_TO_BE_BOUND'].includes(String(action.kind));
      return entry && binds && latest(action, 'date') > text(entry, 'date');
    });
    expect(late.map(idOf)).toEqual([]);
  });
});
