import type { IngestRecord } from '../../subgraphs/_kit/contract.ts';
import { idOf, recordsOf, text } from './records.ts';

const validOn = (day: string) => (record: IngestRecord) =>
  text(record, 'validFrom') <= day && day < (text(record, 'validUntil') || '9999');

const central = recordsOf('BodyCapacity').filter(({ capacity }) =>
  ['CENTRAL_EXECUTIVE', 'SUBORDINATE_TO_PRESIDENT'].includes(String(capacity)),
);

describe('Who is responsible, in the default data', () => {
  it('are at least twelve central state bodies, the authorised body, the Office, the Administration and advisers', () => {
    const bodiesWith = (...capacities: string[]) =>
      recordsOf('BodyCapacity')
        .filter(({ capacity }) => capacities.includes(String(capacity)))
        .map(({ body }) => body);
    expect(new Set(central.filter(validOn('2021-11-10')).map(({ body }) => body)).size).toBeGreaterThanOrEqual(12);
    expect(bodiesWith('AUTHORISED_BODY')).toEqual(['body-mfa']);
    expect(central.map(({ body }) => body)).toContain('body-mfa');
    expect(bodiesWith('PRIME_MINISTER_OFFICE')).toEqual(['body-pm-office']);
    expect(bodiesWith('PRESIDENTIAL_ADMINISTRATION')).toEqual(['body-presidential-administration']);
    expect(bodiesWith('CONSULTATIVE_ADVISORY').length).toBeGreaterThanOrEqual(2);
  });

  it('have a head on every day of a cycle on which they are central state bodies', () => {
    const headless = ['2019-11-10', '2020-11-10', '2021-11-10', '2023-11-10'].flatMap((day) => {
      const headed = new Set(
        recordsOf('HeadTenure')
          .filter(validOn(day))
          .map(({ body }) => body),
      );
      return central.filter(validOn(day)).filter(({ body }) => !headed.has(body));
    });
    expect(headless.map(idOf)).toEqual([]);
    expect(recordsOf('HeadTenure').filter(({ isActing }) => isActing).length).toBeGreaterThan(0);
  });

  it('watch at least ninety treaties, all but a few through a subdivision, on the ground of a proposal where there is one', () => {
    const assignments = recordsOf('Assignment');
    const watched = new Set(assignments.map(({ treaty }) => treaty));
    const lacking = assignments.filter(({ subdivision }) => !subdivision);
    const proposed = assignments.filter(({ basis }) => basis === 'PROPOSED_CONCLUSION');
    const groundless = proposed.filter(({ proposal }) => !proposal);
    expect(watched.size).toBeGreaterThanOrEqual(90);
    expect(recordsOf('Treaty').filter(({ id }) => !watched.has(id)).length).toBeGreaterThan(0);
    for (const gaps of [lacking, groundless]) {
      expect(gaps.length).toBeGreaterThan(0);
      expect(gaps.length).toBeLessThanOrEqual(12);
    }
  });

  it('rest on a proposal of another body only where that one came before', () => {
    const makers = new Map(recordsOf('ConclusionProposal').map((each) => [each.id, text(each, 'body')]));
    const inherited = recordsOf('Assignment').flatMap((each) => {
      const [maker, body] = [makers.get(each.proposal), text(each, 'body')];
      return maker && maker !== body ? [`${maker} > ${body}`] : [];
    });
    expect(inherited).toEqual([
      'body-education-science > body-education',
      'body-labour-2014 > body-health-social-development',
      'body-labour-2014 > body-labour',
      'body-energy > body-ecology',
      'body-demonstration > body-demonstration-successor',
    ]);
  });

  it('are parted in the middle of a cycle, with their treaties moving on that day and both sides kept', () => {
    const heirs = recordsOf('BodySuccession').filter(
      ({ predecessor }) => predecessor === 'body-demonstration-weights-measures',
    );
    const day = '2020-07-15';
    expect(heirs.map(({ on, kind }) => [on, kind])).toEqual(Array(2).fill([day, 'DIVIDED']));
    const ended = recordsOf('Assignment').filter(({ body }) => body === 'body-demonstration-weights-measures');
    const begun = recordsOf('Assignment').filter(({ body }) => heirs.some(({ successor }) => successor === body));
    expect(new Set(ended.map(({ validUntil }) => validUntil))).toEqual(new Set([day]));
    expect(new Set(begun.map(({ validFrom }) => validFrom))).toEqual(new Set([day]));
    expect(new Set(begun.map(({ treaty }) => treaty))).toEqual(new Set(ended.map(({ treaty }) => treaty)));
  });

  it('are subdivisions that the head of their body determined, but for a few', () => {
    const designated = new Set(recordsOf('Designation').map(({ subdivision }) => subdivision));
    const without = recordsOf('Subdivision').filter(({ id }) => !designated.has(id));
    expect(without.map(idOf)).toEqual(['body-mod-cooperation', 'body-digital-legal', 'body-competition-legal']);
  });
});
