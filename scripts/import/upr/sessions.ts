/**
 * When the Working Group on the Universal Periodic Review met, first and last day. Sources: the
 * Working Group's reports ("held its seventh session from 8 to 19 February 2010", A/HRC/14/10), and
 * for those not at hand the press releases of OHCHR and the news of UPR Info. The second session was
 * planned to 16 May 2008; it closed on 19 May (OHCHR, meeting highlights of that day).
 * A session that is missing has not been looked up; it is never computed.
 */
const SESSION_DAYS: Readonly<Record<number, string>> = {
  1: '2008-04-07/2008-04-18',
  2: '2008-05-05/2008-05-19',
  3: '2008-12-01/2008-12-15',
  4: '2009-02-02/2009-02-13',
  5: '2009-05-04/2009-05-15',
  6: '2009-11-30/2009-12-11',
  7: '2010-02-08/2010-02-19',
  8: '2010-05-03/2010-05-14',
  9: '2010-11-01/2010-11-12',
  10: '2011-01-24/2011-02-04',
  11: '2011-05-02/2011-05-13',
  12: '2011-10-03/2011-10-14',
  13: '2012-05-21/2012-06-04',
  14: '2012-10-22/2012-11-05',
  17: '2013-10-21/2013-11-01',
  20: '2014-10-27/2014-11-07',
  21: '2015-01-19/2015-01-30',
  23: '2015-11-02/2015-11-13',
  26: '2016-10-31/2016-11-11',
  29: '2018-01-15/2018-01-26',
  31: '2018-11-05/2018-11-16',
  32: '2019-01-21/2019-02-01',
  34: '2019-11-04/2019-11-15',
  35: '2020-01-20/2020-01-31',
  36: '2020-11-02/2020-11-13',
  40: '2022-01-24/2022-02-03',
  41: '2022-11-07/2022-11-18',
};

/** The days of a session as an ISO 8601 interval; null where we have no source for them. */
export function sessionDays(session: number): string | null {
  return SESSION_DAYS[session] ?? null;
}

/**
 * The day on which one state was reviewed, where a source gives it. For Kazakhstan: A/HRC/14/10, A/HRC/28/10 and
 * A/HRC/43/10, which each name the meeting at which the review took place.
 */
const REVIEW_DAYS: Readonly<Record<string, string>> = {
  '7:kz': '2010-02-12',
  '20:kz': '2014-10-30',
  '34:kz': '2019-11-07',
};

/** When the recommendations of a review were made: its day where we know it, else the days of the session. */
export function reviewDays(session: number, addressee: string): string | null {
  return REVIEW_DAYS[`${session}:${addressee}`] ?? sessionDays(session);
}

const WRITTEN =
  /^(?:(?:upr )?(?:session|sess\.?|s|no\.?|upr)\s*(?:no\.?\s*)?)?0*([1-9]\d{0,2})(?:\.0+|st|nd|rd|th)?(?:\s*session)?(?:\s*\(.*\))?$/i;

/** The number of a session as people write it ("7", "7.0", "Session 7", "7th session (2010)"); null where it is none. */
export function parseSession(text: string): number | null {
  const number = WRITTEN.exec(text)?.[1];
  return number === undefined ? null : Number(number);
}
