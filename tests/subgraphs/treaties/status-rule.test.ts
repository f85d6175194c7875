import { statusSpans } from '../../../subgraphs/treaties/party-status/party-status.rule.ts';
import {
  factsOf,
  inForce,
  later,
  noEffect,
  noFact,
  stated,
  statusOn,
  treatyInForce,
  type Case,
} from './status-facts.ts';

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
      'is unknown after the withdrawal of one of whom nothing is recorded that bound it',
      factsOf(['SIGNATURE 2000-01-01', 'WITHDRAWAL 2020-01-01', 'SIGNATURE 2021-01-01'], treatyInForce),
      { '2019-12-31': 'SIGNED', '2020-01-01': noEffect, '2022-01-01': noEffect },
    ],
    [
      'counts nothing for a bond whose effect the hub does not know',
      factsOf(['PARTICIPATION 2000-01-01', 'NOTIFICATION 2001-01-01', 'DENUNCIATION 2020-01-01'], treatyInForce),
      { '2019-12-31': noEffect, '2020-01-01': noEffect },
    ],
    [
      'ends for a second time, whatever bound it the first time',
      factsOf([...inForce, 'WITHDRAWAL 2020-01-01', 'DENUNCIATION 2021-01-01'], treatyInForce),
      { '2020-06-01': 'ENDED', '2022-01-01': 'ENDED' },
    ],
    [
      'ends where the treaty was only applied provisionally',
      factsOf(['SIGNATURE 2000-01-01', 'PROVISIONAL_APPLICATION 2000-01-01', 'WITHDRAWAL 2009-10-18']),
      { '2009-10-17': 'PROVISIONALLY_APPLIED', '2009-10-18': 'ENDED' },
    ],
    [
      'ends by a denunciation where an entry into force stands for the consent',
      factsOf(['ENTRY_INTO_FORCE_FOR_PARTY 1992-03-02', 'DENUNCIATION 2020-01-01']),
      { '2019-12-31': 'IN_FORCE', '2020-01-01': 'ENDED' },
    ],
    [
      'is known again from a consent on that follows such a withdrawal',
      factsOf(
        ['WITHDRAWAL 2020-01-01', 'ACCESSION 2022-05-01', 'ENTRY_INTO_FORCE_FOR_PARTY 2022-08-01'],
        treatyInForce,
      ),
      { '2019-12-31': 'NO_ACTION', '2020-01-01': noEffect, '2022-05-01': later, '2022-08-01': 'IN_FORCE' },
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
      { '1999-12-31': 'NO_ACTION', '2000-01-01': noEffect },
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
