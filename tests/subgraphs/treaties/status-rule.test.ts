import fc from 'fast-check';
import { PartialDate } from '../../../subgraphs/_kit/partial-date.ts';
import {
  statusSpans,
  type ActionFact,
  type StatusFacts,
} from '../../../subgraphs/treaties/party-status/party-status.rule.ts';
import { TreatyActionKind as Kind } from '../../../subgraphs/treaties/treaty-action/treaty-action.kind.ts';

/** `RATIFICATION 2006-01-24`; without a date it is undated. */
function action(text: string): ActionFact {
  const [kind = '', day = null] = text.split(' ');
  const date = day === null ? null : PartialDate.parse(day);
  return {
    id: text,
    kind: Kind[kind as keyof typeof Kind],
    date: day,
    earliest: date?.earliest ?? null,
    latest: date?.latest ?? null,
  };
}

function factsOf(
  ofParty: readonly string[],
  ofTreaty: readonly string[] = [],
  stated: string | null = null,
): StatusFacts {
  return { ofParty: ofParty.map(action), ofTreaty: ofTreaty.map(action), statedNotInForceOn: stated };
}

/** `status` or `status reason` on a day. */
function statusOn(facts: StatusFacts, day: string): string {
  const span = statusSpans(facts).find(({ fromDay, untilDay }) => fromDay <= day && day < untilDay);
  return span ? [span.status, span.reason].filter(Boolean).join(' ') : 'NO_ACTION';
}

const inForce = ['SIGNATURE 2003-12-02', 'RATIFICATION 2006-01-24', 'ENTRY_INTO_FORCE_FOR_PARTY 2006-04-24'];
const treatyInForce = ['ENTRY_INTO_FORCE 1976-03-23'];
const inexact = 'UNKNOWN DATE_NOT_EXACT';
const noFact = 'UNKNOWN NO_ENTRY_INTO_FORCE_FACT';
const later = 'BOUND_NOT_IN_FORCE ENTERS_INTO_FORCE_LATER';
const stated = 'BOUND_NOT_IN_FORCE STATED_NOT_IN_FORCE';

type Case = [what: string, facts: StatusFacts, expected: Record<string, string>];

describe('the status of a treaty for a party', () => {
  it.each<Case>([
    [
      'follows signature, ratification and entry into force, each from its day on',
      factsOf(inForce, treatyInForce),
      {
        '2003-12-01': 'NO_ACTION',
        '2003-12-02': 'SIGNED',
        '2006-01-23': 'SIGNED',
        '2006-01-24': later,
        '2006-04-23': later,
        '2006-04-24': 'IN_FORCE',
        '9999-12-31': 'IN_FORCE',
      },
    ],
    [
      'is unknown where consent is recorded and entry into force is not, whatever is known of the treaty',
      factsOf(['RATIFICATION 2006-01-24'], treatyInForce),
      { '2006-01-23': 'NO_ACTION', '2006-01-24': noFact, '2026-01-01': noFact },
    ],
    [
      'is bound and not in force where a source says so (CTBT)',
      factsOf(['SIGNATURE 1996-09-30', 'RATIFICATION 2002-05-14'], [], '2015-03-31'),
      { '2000-01-01': 'SIGNED', '2002-05-14': stated, '2015-03-31': stated },
    ],
    [
      'does not hold to that statement once an entry into force is recorded',
      factsOf(['RATIFICATION 2002-05-14'], ['ENTRY_INTO_FORCE 2020-06-01'], '2015-03-31'),
      { '2010-01-01': later, '2020-06-01': noFact },
    ],
    [
      'is in force only when the treaty is, too',
      factsOf(['RATIFICATION 2006-01-24', 'ENTRY_INTO_FORCE_FOR_PARTY 2006-04-24'], ['ENTRY_INTO_FORCE 2008-01-01']),
      { '2007-01-01': later, '2008-01-01': 'IN_FORCE' },
    ],
    [
      'is not put off by a second entry into force, as of an amendment',
      factsOf(inForce, [...treatyInForce, 'ENTRY_INTO_FORCE 2012-01-01']),
      { '2010-01-01': 'IN_FORCE', '2013-01-01': 'IN_FORCE' },
    ],
    [
      'rests on an entry into force for the party alone, where nobody recorded the consent',
      factsOf(['ENTRY_INTO_FORCE_FOR_PARTY 1992-03-02']),
      { '1992-03-01': 'NO_ACTION', '1992-03-02': 'IN_FORCE' },
    ],
    [
      'ends with a denunciation, on the day it takes effect',
      factsOf([...inForce, 'DENUNCIATION 2020-01-01'], treatyInForce),
      { '2019-12-31': 'IN_FORCE', '2020-01-01': 'ENDED', '2026-01-01': 'ENDED' },
    ],
    [
      'begins anew with another accession, and counts nothing from before the denunciation',
      factsOf(
        [...inForce, 'WITHDRAWAL 2020-01-01', 'ACCESSION 2022-05-01', 'ENTRY_INTO_FORCE_FOR_PARTY 2022-08-01'],
        treatyInForce,
      ),
      { '2021-01-01': 'ENDED', '2022-05-01': later, '2022-08-01': 'IN_FORCE' },
    ],
    [
      'is unknown after another accession of which no entry into force is recorded',
      factsOf([...inForce, 'DENUNCIATION 2020-01-01', 'ACCESSION 2022-05-01'], treatyInForce),
      { '2022-04-30': 'ENDED', '2022-05-01': noFact },
    ],
    [
      'is bound again where accession and the end of the old bond fall on one day',
      factsOf([...inForce, 'ACCESSION 2020-01-01', 'DENUNCIATION 2020-01-01'], treatyInForce),
      { '2019-12-31': 'IN_FORCE', '2020-01-01': noFact },
    ],
    [
      'stays ended though it signs again, reserves or declares',
      factsOf([...inForce, 'DENUNCIATION 2020-01-01', 'SIGNATURE 2021-01-01', 'RESERVATION 2021-01-01']),
      { '2022-01-01': 'ENDED' },
    ],
    [
      'ends with the treaty, for those too who only signed it',
      factsOf(['SIGNATURE 2000-01-01'], ['ENTRY_INTO_FORCE 1999-01-01', 'TERMINATION 2010-01-01']),
      { '2009-12-31': 'SIGNED', '2010-01-01': 'ENDED' },
    ],
    [
      'never began for those who did nothing before the treaty ended',
      factsOf(['RESERVATION 2000-01-01'], ['TERMINATION 2010-01-01']),
      { '2011-01-01': 'NO_ACTION' },
    ],
    [
      'is suspended from that day on, and in force again from the next entry into force',
      factsOf([...inForce, 'SUSPENSION 2010-01-01', 'ENTRY_INTO_FORCE_FOR_PARTY 2012-01-01'], treatyInForce),
      { '2009-12-31': 'IN_FORCE', '2010-01-01': 'SUSPENDED', '2012-01-01': 'IN_FORCE' },
    ],
    [
      'is suspended when the treaty as a whole is',
      factsOf(inForce, [...treatyInForce, 'SUSPENSION 2010-01-01']),
      { '2009-12-31': 'IN_FORCE', '2010-01-01': 'SUSPENDED' },
    ],
    [
      'is nobody’s suspension who was not bound',
      factsOf(['SIGNATURE 2000-01-01'], [...treatyInForce, 'SUSPENSION 2010-01-01']),
      { '2011-01-01': 'SIGNED' },
    ],
    [
      'is provisional application until it is in force',
      factsOf(
        [
          'SIGNATURE 1994-12-17',
          'PROVISIONAL_APPLICATION 1994-12-17',
          'RATIFICATION 1995-10-18',
          'ENTRY_INTO_FORCE_FOR_PARTY 1998-04-16',
        ],
        ['ENTRY_INTO_FORCE 1998-04-16'],
      ),
      { '1994-12-17': 'PROVISIONALLY_APPLIED', '1996-01-01': 'PROVISIONALLY_APPLIED', '1998-04-16': 'IN_FORCE' },
    ],
    [
      'is no action where there are only reservations, declarations and objections',
      factsOf(['RESERVATION 2000-01-01', 'DECLARATION 2001-01-01', 'OBJECTION 2002-01-01'], treatyInForce),
      { '2003-01-01': 'NO_ACTION' },
    ],
    [
      'is unknown where only actions are recorded whose effect the hub does not know',
      factsOf(['NOTIFICATION 2000-01-01'], treatyInForce),
      { '1999-12-31': 'NO_ACTION', '2000-01-01': 'UNKNOWN EFFECT_NOT_KNOWN' },
    ],
    ['is no action where nothing is recorded', factsOf([], treatyInForce), { '2000-01-01': 'NO_ACTION' }],
  ])('%s', (_what, facts, expected) => {
    expect(Object.fromEntries(Object.keys(expected).map((day) => [day, statusOn(facts, day)]))).toEqual(expected);
  });

  it.each([
    'RATIFICATION',
    'ACCEPTANCE',
    'APPROVAL',
    'ACCESSION',
    'SUCCESSION',
    'FORMAL_CONFIRMATION',
    'DEFINITIVE_SIGNATURE',
    'CONSENT_TO_BE_BOUND',
  ])('takes %s for consent to be bound, and names it', (kind) => {
    const facts = factsOf([`${kind} 2000-01-01`, 'ENTRY_INTO_FORCE_FOR_PARTY 2000-04-01', 'RESERVATION 2001-01-01']);
    expect(statusSpans(facts).at(-1)).toEqual({
      status: 'IN_FORCE',
      reason: null,
      boundById: `${kind} 2000-01-01`,
      inForceSince: '2000-04-01',
      fromDay: '2000-04-01',
      untilDay: expect.any(String),
    });
  });
});

describe('the status of a party whose dates are not exact', () => {
  it.each<Case>([
    [
      'is unknown on the days on which it matters, and known before and after',
      factsOf(['RATIFICATION 1995', 'ENTRY_INTO_FORCE_FOR_PARTY 1995-07'], treatyInForce),
      {
        '1994-12-31': 'NO_ACTION',
        '1995-01-01': inexact,
        '1995-06-30': inexact,
        '1995-07-01': inexact,
        '1995-07-30': inexact,
        '1995-07-31': 'IN_FORCE',
        '1996-01-01': 'IN_FORCE',
      },
    ],
    [
      'is unknown within an interval, such as a session',
      factsOf(['SIGNATURE 2009-11-30/2009-12-11']),
      { '2009-11-29': 'NO_ACTION', '2009-11-30': inexact, '2009-12-10': inexact, '2009-12-11': 'SIGNED' },
    ],
    [
      'is unknown for ever where the only action has no date',
      factsOf(['RATIFICATION']),
      { '0001-01-01': inexact, '2026-01-01': inexact },
    ],
    [
      'is in force by a dated entry into force, though the consent has no date',
      factsOf(['RATIFICATION', 'ENTRY_INTO_FORCE_FOR_PARTY 2006-04-24'], treatyInForce),
      { '2006-04-23': inexact, '2006-04-24': 'IN_FORCE' },
    ],
    [
      'is unknown once bound, where a denunciation has no date',
      factsOf([...inForce, 'DENUNCIATION'], treatyInForce),
      { '2010-01-01': inexact, '2026-01-01': inexact },
    ],
    [
      'is known until the year of a denunciation, and from its end on',
      factsOf([...inForce, 'DENUNCIATION 2020'], treatyInForce),
      { '2019-12-31': 'IN_FORCE', '2020-06-01': inexact, '2020-12-31': 'ENDED' },
    ],
    [
      'is unknown where accession and denunciation fall into one year',
      factsOf(['ACCESSION 2020', 'DENUNCIATION 2020-06-01']),
      { '2020-05-31': inexact, '2020-06-01': inexact, '2021-01-01': inexact },
    ],
    [
      'is unknown where a suspension has no date',
      factsOf([...inForce, 'SUSPENSION'], treatyInForce),
      { '2005-01-01': 'SIGNED', '2010-01-01': inexact },
    ],
    [
      'is unknown where the end of the treaty has no date',
      factsOf(inForce, [...treatyInForce, 'TERMINATION']),
      { '2010-01-01': inexact },
    ],
    [
      'is not shaken by a reservation without a date',
      factsOf([...inForce, 'RESERVATION'], treatyInForce),
      { '2000-01-01': 'NO_ACTION', '2010-01-01': 'IN_FORCE' },
    ],
  ])('%s', (_what, facts, expected) => {
    expect(Object.fromEntries(Object.keys(expected).map((day) => [day, statusOn(facts, day)]))).toEqual(expected);
  });

  it('names the consent behind an entry into force also where the consent has no date', () => {
    const facts = factsOf(['ACCESSION', 'ENTRY_INTO_FORCE_FOR_PARTY 2006-04-24'], treatyInForce);
    expect(statusSpans(facts).at(-1)).toMatchObject({ status: 'IN_FORCE', boundById: 'ACCESSION' });
  });
});

describe('the spans of a status', () => {
  const dates = ['', ' 1995', ' 1995-07', ' 1995-07-14', ' 1996-01-01', ' 1995-12-31/1996-02-01', ' 1997'];
  const actions = fc.array(
    fc.tuple(fc.constantFrom(...Object.keys(Kind)), fc.constantFrom(...dates)).map((parts) => parts.join('')),
    { maxLength: 5 },
  );
  const facts = fc
    .tuple(actions, actions, fc.constantFrom(null, '1996-06-01'))
    .map(([ofParty, ofTreaty, statement]) => factsOf(ofParty, ofTreaty, statement));

  it('follow one another without gap or overlap, and two neighbours differ', () => {
    fc.assert(
      fc.property(facts, (each) => {
        const spans = statusSpans(each);
        spans.forEach((span, index) => {
          const next = spans[index + 1];
          expect(span.fromDay < span.untilDay).toBe(true);
          expect(span.status).not.toBe('NO_ACTION');
          if (next) expect(span.untilDay <= next.fromDay).toBe(true);
          if (next?.fromDay === span.untilDay) {
            expect({ ...next, fromDay: '', untilDay: '' }).not.toEqual({ ...span, fromDay: '', untilDay: '' });
          }
        });
      }),
    );
  });

  it('do not depend on the order in which facts were recorded', () => {
    fc.assert(
      fc.property(facts, (each) => {
        const reversed = { ...each, ofParty: [...each.ofParty].reverse(), ofTreaty: [...each.ofTreaty].reverse() };
        expect(statusSpans(reversed)).toEqual(statusSpans(each));
      }),
    );
  });

  it('never say in force without an entry-into-force fact for the party', () => {
    fc.assert(
      fc.property(facts, (each) => {
        const found = statusSpans(each).some((span) => span.status === 'IN_FORCE');
        expect(found && !each.ofParty.some(({ kind }) => kind === Kind.ENTRY_INTO_FORCE_FOR_PARTY)).toBe(false);
      }),
    );
  });
});
