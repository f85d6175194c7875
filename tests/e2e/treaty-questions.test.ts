import { provisionsOfTreaty } from './answers/provisions-of-treaty.ts';
import { recommendationsOfTreaty } from './answers/recommendations-of-treaty.ts';
import { signedNotInForce } from './answers/signed-not-in-force.ts';
import { subdivisionsOfBody } from './answers/subdivisions-of-body.ts';
import { theRules } from './answers/the-rules.ts';
import { startConsole } from './support/console.ts';
import { today } from './support/shared-hub.ts';

const { answerTo, tables } = startConsole();

const idsOf = (list: { readonly nodes: readonly { readonly id?: unknown }[] }) => list.nodes.map(({ id }) => id);

describe('The treaties that were signed and are not in force', () => {
  it.each(['2010-12-31', '2014-06-30', '2021-12-31', '2022-01-01', '2026-11-22'])(
    'on %s come with who proposed them and where the domestic procedures stand',
    async (asOf) => {
      expect(await answerTo('signed-not-in-force', { asOf })).toEqual(signedNotInForce(asOf, tables()));
    },
  );

  it('tell of a planned day that has passed, and of the body that one who proposed has become', async () => {
    type Answer = ReturnType<typeof signedNotInForce>;
    const { treaties } = await answerTo<Answer>('signed-not-in-force', { asOf: '2022-01-01' });
    const late = treaties.nodes.find(({ id }) => id === 'untc-4-3-a');
    expect(late?.domesticProcedures.nodes).toMatchObject([{ state: 'OVERDUE', reason: { en: expect.any(String) } }]);
    expect(late?.conclusionProposals.nodes).toMatchObject([
      { body: { id: 'body-labour-2014' }, bodyName: { en: expect.any(String) }, currentBody: { id: 'body-labour' } },
    ]);
  });
});

describe('The subdivisions of one body', () => {
  it.each([
    ['body-moj', '2021-06-30'],
    ['body-moj', '2020-11-10'],
    ['body-mfa', '2018-12-31'],
    ['body-mfa', '2019-01-01'],
    ['body-mia', '2016-01-01'],
    ['body-demonstration', '2021-07-01'],
    ['body-national-bank', '2021-06-30'],
  ])('come with the acts that designated them and what they watch for %s on %s', async (body, asOf) => {
    expect(await answerTo('subdivisions-of-body', { body, asOf })).toEqual(subdivisionsOfBody(body, asOf, tables()));
  });

  it('stand under whoever acts as head while the holder of the office is absent', async () => {
    type Answer = ReturnType<typeof subdivisionsOfBody>;
    const headOn = async (asOf: string) => {
      const { body } = await answerTo<Answer>('subdivisions-of-body', { body: 'body-moj', asOf });
      return body.head;
    };
    expect(await headOn('2020-11-19')).toMatchObject({ id: 'body-moj-head-2020-acting', isActing: true });
    expect(await headOn('2020-11-20')).toMatchObject({ id: 'body-moj-head-2019', isActing: false });
  });
});

describe('The provisions of one treaty', () => {
  type Answer = ReturnType<typeof provisionsOfTreaty>;

  it.each(['untc-4-4', 'untc-4-3', 'untc-4-9', 'untc-4-15', 'untc-26-4', 'untc-3-13'])(
    'of %s come with commitments, with acts that implement them, and those with none apart',
    async (treaty) => {
      expect(await answerTo('provisions-of-treaty', { treaty })).toEqual(provisionsOfTreaty(treaty, today, tables()));
    },
  );

  it.each(['1994-12-31', '2010-12-01', '2014-12-31', '2015-01-01', '2023-06-30', '2023-07-01'])(
    'are judged on %s by the acts in force on that day',
    async (asOf) => {
      for (const treaty of ['untc-4-4', 'untc-4-15'])
        expect(await answerTo('provisions-of-treaty', { treaty, asOf })).toEqual(
          provisionsOfTreaty(treaty, asOf, tables()),
        );
    },
  );

  it('show as a gap that no act carries out article 14(3) of the Covenant', async () => {
    const { treaty } = await answerTo<Answer>('provisions-of-treaty', { treaty: 'untc-4-4' });
    expect(idsOf(treaty.withoutAct)).toEqual(['untc-4-4-art-14-3']);
  });

  it('have a gap in article 27 on the rights of persons with disabilities until the Labour Code is in force', async () => {
    const on = async (asOf: string) => {
      const { treaty } = await answerTo<Answer>('provisions-of-treaty', { treaty: 'untc-4-15', asOf });
      return treaty.provisions.nodes.find(({ id }) => id === 'untc-4-15-art-27');
    };
    const before = { isWithoutAct: true, implementation: 'NOT_ASSESSED' };
    expect(await on('2010-12-01')).toMatchObject({
      ...before,
      measures: { nodes: [{ act: { inForce: { value: 'NO', reason: 'NOT_ADOPTED' } } }] },
    });
    expect(await on('2015-12-31')).toMatchObject(before);
    expect(await on('2016-01-01')).toMatchObject({ isWithoutAct: false, implementation: 'PARTIAL', actInForce: 'YES' });
  });
});

describe('The recommendations on one treaty', () => {
  it.each(['untc-4-4', 'untc-4-9', 'untc-4-8', 'untc-4-11', 'untc-4-15', 'untc-18-10', 'untc-26-4'])(
    'of %s come with sender, periodic report, targets and responsible bodies',
    async (treaty) => {
      const answer = await answerTo('recommendations-of-treaty', { treaty });
      expect(answer).toEqual(recommendationsOfTreaty(treaty, today, tables()));
    },
  );

  it('say by name who made them: states, or the treaty body', async () => {
    type Answer = ReturnType<typeof recommendationsOfTreaty>;
    const { treaty } = await answerTo<Answer>('recommendations-of-treaty', { treaty: 'untc-4-4' });
    const nameless = treaty.recommendations.nodes.filter(
      ({ senders, document: { issuer } }) => senders.length === 0 && issuer?.displayName == null,
    );
    expect(nameless).toEqual([]);
    const issuers = treaty.recommendations.nodes.flatMap(({ document: { issuer } }) => issuer?.id ?? []);
    expect(new Set(issuers)).toEqual(new Set(['body-un-hrc']));
  });
});

describe('The Rules', () => {
  type Answer = ReturnType<typeof theRules>;
  const act = 'kz-gov-1141-2010';
  const onDay = async (asOf: string) => (await answerTo<Answer>('the-rules', { asOf })).legalAct;

  it.each(['2010-10-29', '2010-10-30', '2010-12-01', '2021-03-28', '2021-03-29', '2022-05-01', '2022-05-02', today])(
    'on %s are in force or not as their acts make it, in the wording of that day',
    async (asOf) => {
      expect(await answerTo('the-rules', { asOf })).toEqual(theRules(act, asOf, tables()));
    },
  );

  it.each(['2022-03-30', '2022-03-31', '2023-01-01'])(
    'have a successor known by its title alone on %s',
    async (asOf) => {
      const successor = 'kz-mfa-order-11-1-4-135-2022';
      const answer = await answerTo('the-rules', { asOf, act: successor });
      expect(answer).toEqual(theRules(successor, asOf, tables()));
    },
  );

  it('are in force up to 1 May 2022, and from the next day on nobody can say', async () => {
    expect((await onDay('2010-12-01')).inForce).toMatchObject({ value: 'YES' });
    expect((await onDay('2022-05-01')).inForce).toMatchObject({ value: 'YES', repealedBy: null });
    expect((await onDay('2022-05-02')).inForce).toMatchObject({
      value: 'UNKNOWN',
      repealedBy: { id: 'kz-gov-238-2022' },
    });
  });

  it('have of paragraph 7 a wording of 2010 that is not in our source, and one of 2021 that is assumed', async () => {
    const seven = async (asOf: string) => (await onDay(asOf)).paragraphs.find(({ number }) => number === '7')?.wording;
    expect(await seven('2010-12-01')).toMatchObject({
      certainty: 'CERTAIN',
      version: { id: `${act}-p7-v1`, text: null, textMissing: 'NOT_IN_SOURCE', summary: null },
    });
    for (const day of ['2022-05-01', '2022-05-02']) {
      expect(await seven(day)).toMatchObject({
        certainty: 'ASSUMED',
        version: { id: `${act}-p7-v2`, summary: { en: expect.any(String) } },
      });
    }
  });
});
