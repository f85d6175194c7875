import type { IngestRecord } from '../../subgraphs/_kit/contract.ts';
import { idOf, recordsOf, text } from './records.ts';

const validOn = (day: string) => (record: IngestRecord) =>
  text(record, 'validFrom') <= day && day < (text(record, 'validUntil') || '9999');

const treatiesOf = (body: string) => recordsOf('Assignment').filter((each) => each.body === body);

describe('What the hub is asked first has an answer in the default data', () => {
  it('treaties in force for Kazakhstan, CTBT bound and not in force, some known only from the snapshot', () => {
    const actions = recordsOf('TreatyAction').filter(({ participant }) => participant === 'kz');
    const inForce = actions.filter((each) => each.kind === 'ENTRY_INTO_FORCE_FOR_PARTY');
    const bound = actions.filter((each) => each.treaty === 'untc-26-4' && each.kind === 'RATIFICATION');
    const ctbt = recordsOf('Treaty').find(({ id }) => id === 'untc-26-4');
    const covenant = actions.filter((each) => each.treaty === 'untc-4-3');
    expect(inForce.length).toBeGreaterThanOrEqual(80);
    expect(bound.map(({ date }) => date)).toEqual(['2002-05-14']);
    expect(text(ctbt ?? { type: '', sources: [] }, 'statedNotInForceOn')).toBe('2023-09-22');
    expect(inForce.map(({ treaty }) => treaty)).not.toContain('untc-26-4');
    expect(new Set(covenant.flatMap(({ sources }) => sources.flatMap(({ knownUpTo }) => knownUpTo ?? [])))).toEqual(
      new Set(['2015-03-31']),
    );
  });

  it('the treaties of the Ministry of Justice, on both bases, with recommendations on them', () => {
    const watched = treatiesOf('body-moj');
    const named = recordsOf('RecommendationTreatyLink').filter(({ treaty }) =>
      watched.some((each) => each.treaty === treaty),
    );
    expect(watched).toHaveLength(15);
    expect(new Set(watched.map(({ basis }) => basis))).toEqual(new Set(['PROPOSED_CONCLUSION', 'CONCLUDED_EARLIER']));
    expect(new Set(named.map(({ recommendation }) => recommendation)).size).toBeGreaterThanOrEqual(15);
  });

  it('assignments that are shared, that have ended, and a treaty handed on by a reorganisation', () => {
    const assignments = recordsOf('Assignment');
    const shared = assignments
      .filter(validOn('2022-12-31'))
      .filter((each, _, all) => all.filter((a) => a.treaty === each.treaty).length > 1);
    expect(new Set(assignments.map(({ treaty }) => treaty)).size).toBeGreaterThanOrEqual(60);
    expect(new Set(shared.map(({ treaty }) => treaty)).size).toBeGreaterThanOrEqual(10);
    expect(
      assignments.filter(({ treaty }) => treaty === 'untc-4-11').map((each) => [each.body, each.validUntil]),
    ).toEqual([
      ['body-education-science', '2022-06-11'],
      ['body-education', null],
    ]);
  });

  it('recommendations that speak of treaties which were signed, bound, in force or untouched on that day', () => {
    const links = recordsOf('RecommendationTreatyLink').filter(({ recommendation }) =>
      String(recommendation).startsWith('upr-7'),
    );
    const treaties = new Set(links.map(({ treaty }) => treaty));
    expect(links).toHaveLength(24);
    for (const treaty of ['untc-4-4', 'untc-4-9-b', 'untc-4-15', 'untc-4-12', 'untc-18-10'])
      expect(treaties).toContain(treaty);
  });

  it('media on the treaties of the Ministry of Ecology in 2021, in three languages and with every tone', () => {
    const watched = treatiesOf('body-ecology').map(({ treaty }) => treaty);
    const published = recordsOf('MediaPublication').filter((each) => text(each, 'publishedOn').startsWith('2021-'));
    const ids = new Map(published.map((each) => [idOf(each), each]));
    const links = recordsOf('MediaTreatyLink').filter(
      (link) => watched.includes(link.treaty) && ids.has(text(link, 'publication')),
    );
    const found = new Set(links.map((link) => text(link, 'publication')));
    expect(found.size).toBe(12);
    expect(new Set([...found].map((id) => ids.get(id)?.language))).toEqual(new Set(['kk', 'ru', 'en']));
    expect(new Set(links.map(({ tone }) => tone))).toEqual(new Set(['POSITIVE', 'NEUTRAL', 'NEGATIVE', 'MIXED']));
  });

  it('the history of a body: real for education, invented for the demonstration', () => {
    const heirs = (body: string) =>
      recordsOf('BodySuccession')
        .filter(({ predecessor }) => predecessor === body)
        .map(({ successor, on: day, kind }) => [successor, day, kind]);
    expect(heirs('body-education-science')).toEqual([
      ['body-education', '2022-06-11', 'DIVIDED'],
      ['body-science', '2022-06-11', 'DIVIDED'],
    ]);
    expect(heirs('body-demonstration')).toEqual([['body-demonstration-successor', '2021-07-01', 'RENAMED']]);
    expect(recordsOf('BodyName').filter(({ body }) => body === 'body-demonstration')).toHaveLength(2);
  });
});
