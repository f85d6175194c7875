import fc from 'fast-check';
import { statusSpans } from '../../../subgraphs/treaties/party-status/party-status.rule.ts';
import { TreatyActionKind as Kind } from '../../../subgraphs/treaties/treaty-action/treaty-action.kind.ts';
import { factsOf, inexact, inForce, noFact, statusOn, treatyInForce, type Case } from './status-facts.ts';

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
      'is unknown where a denunciation is known, and when the consent before it was given is not',
      factsOf(['ACCESSION', 'DENUNCIATION 2020-06-01'], treatyInForce),
      { '2019-01-01': inexact, '2021-01-01': inexact },
    ],
    [
      'is ended where the consent is not exact, and yet before the denunciation',
      factsOf(['ACCESSION 1995', 'DENUNCIATION 2020-06-01'], treatyInForce),
      { '2020-05-31': noFact, '2020-06-01': 'ENDED' },
    ],
    [
      'is unknown for ever where nothing bound it and the denunciation has no date',
      factsOf(['DENUNCIATION']),
      { '2010-01-01': inexact },
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

  it('never say ended where nothing is recorded that bound or was applied, unless the treaty ended', () => {
    const bonds =
      /^(RATIFICATION|ACC|APPROVAL|SUCCESSION(?!_)|FORMAL|DEFINITIVE|CONSENT|ENTRY_INTO_FORCE_FOR|PROVISIONAL)/;
    const ends = /^(DENUNCIATION|WITHDRAWAL|TERMINATION)/;
    fc.assert(
      fc.property(facts, (each) => {
        const canEnd =
          each.ofParty.some(({ kind }) => bonds.test(kind)) || each.ofTreaty.some(({ kind }) => ends.test(kind));
        expect(!canEnd && statusSpans(each).some((span) => span.status === 'ENDED')).toBe(false);
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
