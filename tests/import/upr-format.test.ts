import { join } from 'node:path';
import { readUpr, readUprText, recordsOf, UPR_HEADER, uprRow } from './read-upr.ts';

const fixture = join(__dirname, '../fixtures/upr/recommendations.csv');

describe('the records of a row', () => {
  it('are its participants, its document, the recommendation, its senders and its links to treaties', async () => {
    const [first] = await readUpr(fixture, '2012-12-31');
    const sources = [
      {
        nature: 'DATASET',
        title: 'UPR Info, database of recommendations of the Universal Periodic Review',
        url: 'https://www.upr-info.org/',
        file: 'recommendations.csv',
        line: 2,
        knownUpTo: '2012-12-31',
      },
    ];
    const recommendation = 'upr-7-kz-c34e13c2adce';
    expect(first?.mergedKey).toBe(recommendation);
    expect(first?.records.map(({ type, id }) => [type, id])).toEqual([
      ['Participant', 'kz'],
      ['SourceDocument', 'upr-7-kz'],
      ['Recommendation', recommendation],
      ['Participant', 'no'],
      ['RecommendationSender', undefined],
      ['RecommendationTreatyLink', undefined],
    ]);
    expect(first?.records[1]).toMatchObject({
      kind: 'UPR_WORKING_GROUP_REPORT',
      mechanism: 'UPR',
      session: 7,
      date: '2010-02-08/2010-02-19',
      addressee: 'kz',
      title: {
        kk: 'Әмбебап мерзімдік шолу, 7-сессия: Қазақстан',
        ru: 'Универсальный периодический обзор, 7-я сессия: Казахстан',
        en: 'Universal Periodic Review, session 7: Kazakhstan',
      },
    });
    expect(first?.records[2]).toEqual({
      type: 'Recommendation',
      id: recommendation,
      document: 'upr-7-kz',
      text: { en: 'Ratify the Optional Protocol to the Convention against Torture, and say so' },
      form: 'RECOMMENDATION',
      sourceKind: 'INTERNATIONAL_ORGANISATION',
      addressee: 'kz',
      madeOn: '2010-02-12',
      response: 'ACCEPTED',
      rawResponse: 'Accepted',
      actionCategory: 5,
      themes: ['International instruments', 'Torture and other CID treatment'],
      sources,
    });
    expect(first?.records.slice(4)).toEqual([
      { type: 'RecommendationSender', recommendation, participant: 'no', rawName: 'Norway', sources },
      {
        type: 'RecommendationTreatyLink',
        recommendation,
        treaty: 'untc-4-9-b',
        basis: 'TITLE_IN_TEXT',
        matchedText: 'the Optional Protocol to the Convention against Torture',
        confirmed: false,
        sources,
      },
    ]);
  });

  it('are only the new sender where another State sent the same words', async () => {
    const [first, second] = await readUpr(fixture);
    expect(second?.mergedKey).toBe(first?.mergedKey);
    expect(second?.records).toMatchObject([
      { type: 'Participant', id: 'ci' },
      { type: 'RecommendationSender', recommendation: first?.mergedKey, participant: 'ci', rawName: "Cote d'Ivoire" },
    ]);
  });

  it('are none where a row stands there a second time', async () => {
    const [, , third, fourth] = await readUpr(fixture);
    expect(fourth).toMatchObject({ line: 5, mergedKey: third?.mergedKey, records: [], warnings: [] });
  });

  it('are the same in every run', async () => {
    expect(await readUpr(fixture)).toEqual(await readUpr(fixture));
  });
});

describe('what is odd in a row', () => {
  it('is a warning that keeps the value where only a cell is bad', async () => {
    const odd = (await readUpr(fixture))[4];
    expect(odd?.refusal).toBeUndefined();
    expect(odd?.warnings).toEqual([
      { field: 'To', value: 'Narnia', rule: expect.stringContaining('kept as a participant of its own') },
      { field: 'From', value: '(Unknown)', rule: 'no sender is named: kept without one' },
      { field: 'Response', value: 'Perhaps', rule: 'not a known answer: kept as it stands' },
      { field: 'Action', value: 'many', rule: 'not a category from 1 to 5: left out' },
      { field: 'Session', value: '99', rule: 'we have no source for its days: the recommendation has no date' },
    ]);
    expect(recordsOf(odd ? [odd] : [], 'Recommendation')).toMatchObject([
      {
        document: 'upr-99-other-narnia',
        text: { en: 'Plant one tree for each reader & water it' },
        madeOn: null,
        response: null,
        rawResponse: 'Perhaps',
        actionCategory: null,
        themes: ['Environment'],
      },
    ]);
  });

  it('refuses it where addressee, text or session is missing', async () => {
    const refused = (await readUpr(fixture)).filter(({ refusal }) => refusal);
    expect(refused.map(({ line, records, refusal }) => ({ line, records, ...refusal }))).toEqual([
      { line: 7, records: [], field: 'To', value: '', rule: 'the row names no State under review' },
      { line: 8, records: [], field: 'Text', value: '', rule: 'the row has no recommendation' },
      { line: 9, records: [], field: 'Session', value: 'soon', rule: 'not the number of a session' },
    ]);
  });

  it('is a warning, too, where a cell is far too long for what should stand in it', async () => {
    const long = 'words '.repeat(100).trim();
    const cells = `Kazakhstan,Asia,,Do it,${long},WEOG,,${long},${long},"${long},Justice",7`;
    const [only] = await readUprText([UPR_HEADER, cells].join('\n'));
    expect(only?.warnings.map(({ field, value }) => [field, value?.includes(long)])).toEqual([
      ['From', true],
      ['Issue', true],
      ['Response', true],
      ['Action', true],
    ]);
    expect(recordsOf(only ? [only] : [], 'Recommendation')).toMatchObject([
      { themes: ['Justice'], rawResponse: long.slice(0, 500), response: null, actionCategory: null },
    ]);
    const [refused] = await readUprText([UPR_HEADER, uprRow('Do it').replace('Kazakhstan', long)].join('\n'));
    expect(refused?.refusal).toMatchObject({ field: 'To', rule: 'too long for the name of a State' });
  });

  it('makes two recommendations of the same words where the State answered them differently', async () => {
    const rows = await readUprText(
      [UPR_HEADER, uprRow('Do it', 'Norway'), uprRow('Do it', 'Chile', 'Rejected')].join('\n'),
    );
    const made = recordsOf(rows, 'Recommendation');
    expect(made.map(({ response }) => response)).toEqual(['ACCEPTED', 'REJECTED']);
    expect(new Set(made.map(({ id }) => id)).size).toBe(2);
    expect(rows[1]?.warnings).toMatchObject([{ field: 'Response', value: 'Rejected' }]);
  });

  it('says where the same recommendation stood with other themes or another action', async () => {
    const other = uprRow('Do it', 'Chile').replace('5,Justice', '4,"Justice,Labour"');
    const rows = await readUprText([UPR_HEADER, uprRow('Do it'), other].join('\n'));
    const rule = 'the same recommendation on line 2 of odd.csv says otherwise: that row counts';
    expect(rows[1]?.warnings).toEqual([
      { field: 'Action', value: '4', rule },
      { field: 'Issue', value: 'Justice,Labour', rule },
    ]);
    expect(recordsOf(rows, 'Recommendation')).toHaveLength(1);
  });

  it('reads several senders out of one cell, and no two out of one name', async () => {
    const senders = async (cell: string): Promise<unknown[]> => {
      const rows = await readUprText([UPR_HEADER, uprRow('Do it', `"${cell}"`)].join('\n'));
      return recordsOf(rows, 'RecommendationSender').map(({ participant }) => participant);
    };
    expect(await senders('Chile, Norway and Ghana')).toEqual(['cl', 'no', 'gh']);
    expect(await senders('Chile; Narnia')).toEqual(['cl', 'other-narnia']);
    expect(await senders('Bosnia and Herzegovina')).toEqual(['ba']);
    expect(await senders('Korea, Republic of')).toEqual(['kr']);
    expect(await senders('Egypt (on behalf of the African Group)')).toEqual(['eg']);
    expect(await senders('Chile/Chile')).toEqual(['cl']);
  });
});
