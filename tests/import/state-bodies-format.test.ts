import { join } from 'node:path';
import iconv from 'iconv-lite';
import { readStateBodies, readStateBodiesText } from './read-state-bodies.ts';

const fixture = join(__dirname, '../fixtures/state-bodies/bodies.csv');
const header = 'category_ru,name_ru';
const ministry = 'Центральные исполнительные органы,Министерство образцов РК';

describe('a row of the list of state bodies', () => {
  it('is the body, its Russian name in full, and the capacity that its category stands for', async () => {
    const [known, , unknown] = await readStateBodies(fixture, '2020-12-31');
    const source = { nature: 'DATASET', title: 'List of state bodies of Kazakhstan by category', file: 'bodies.csv' };
    const sources = [{ ...source, line: 2, knownUpTo: '2020-12-31' }];
    const name = { ru: 'Министерство иностранных дел Республики Казахстан' };
    expect(known?.records).toEqual([
      { type: 'Body', id: 'body-mfa', sources },
      { type: 'BodyName', id: 'body-mfa:name:1', body: 'body-mfa', name, sources },
      {
        type: 'BodyCapacity',
        id: 'body-mfa:central-executive',
        body: 'body-mfa',
        capacity: 'CENTRAL_EXECUTIVE',
        sources,
      },
    ]);
    expect(unknown?.records).toMatchObject([
      { id: 'body-agentstvo-po-obraztsam' },
      { id: 'body-agentstvo-po-obraztsam:name:1', name: { ru: 'Агентство Республики Казахстан по образцам' } },
      { id: 'body-agentstvo-po-obraztsam:subordinate-to-president', capacity: 'SUBORDINATE_TO_PRESIDENT' },
    ]);
  });

  it('has no capacity where it is a local executive body, and a warning says why', async () => {
    const local = (await readStateBodies(fixture))[3];
    expect(local?.records.map(({ type }) => type)).toEqual(['Body', 'BodyName']);
    expect(local?.warnings).toEqual([
      {
        field: 'category_ru',
        value: 'Местные исполнительные органы',
        rule: 'a local executive body is no central state body (¶1): kept as a body without such a capacity',
      },
    ]);
  });

  it('is merged where the body stands there before, with a warning where it is put into another category', async () => {
    const [first, , , , again, otherwise] = await readStateBodies(fixture);
    expect([again?.mergedKey, otherwise?.mergedKey]).toEqual(Array(2).fill(first?.mergedKey));
    expect([again?.records, again?.warnings, otherwise?.records]).toEqual([[], [], []]);
    expect(otherwise?.warnings).toMatchObject([{ field: 'category_ru', value: 'Местные исполнительные органы' }]);
  });

  it('is refused with line, value and rule where the category is none of the list, or no body is named', async () => {
    const refused = (await readStateBodies(fixture)).filter(({ refusal }) => refusal);
    expect(refused.map(({ line, records, refusal }) => ({ line, records, ...refusal }))).toEqual([
      {
        line: 8,
        records: [],
        field: 'category_ru',
        value: 'Международные организации',
        rule: expect.stringContaining('центральные исполнительные органы'),
      },
      { line: 9, records: [], field: 'name_ru', value: '', rule: 'the row names no body' },
    ]);
  });

  it('is refused where its name is far too long, or its quotation mark never closed', async () => {
    const long = 'слово '.repeat(100).trim();
    const rows = await readStateBodiesText(
      [
        header,
        `Центральные исполнительные органы,${long}`,
        'Центральные исполнительные органы,"Открыто',
        ministry,
      ].join('\n'),
    );
    expect(rows.map(({ line, refusal }) => [line, refusal?.field])).toEqual([
      [2, 'name_ru'],
      [3, 'row'],
      [4, undefined],
    ]);
  });

  it('means the later body where two had one name, and the name that it then had', async () => {
    const rows = await readStateBodiesText(
      `${header}\nЦентральные исполнительные органы,Министерство здравоохранения РК\n` +
        'Центральные исполнительные органы,"Министерство цифрового развития, инноваций и аэрокосмической промышленности РК"',
    );
    expect(rows.map(({ records }) => records[1]?.id)).toEqual(['body-health:name:1', 'body-digital:name:3']);
  });

  it('has an id of its own also where names differ only in letters that an id has not, or are very long', async () => {
    const names = [
      'Ұлттық орган',
      'Үлттық орган',
      `Комитет ${'по делам '.repeat(20)}а`,
      `Комитет ${'по делам '.repeat(20)}б`,
    ];
    const rows = await readStateBodiesText(
      [header, ...names.map((name) => `Центральные исполнительные органы,${name}`)].join('\n'),
    );
    const ids = rows.map(({ records }) => String(records[0]?.id));
    expect(new Set(ids).size).toBe(4);
    expect(ids.filter((id) => !/^body-[a-z0-9-]{1,110}$/.test(id))).toEqual([]);
  });
});

describe('a list of state bodies', () => {
  it.each([
    ['windows-1251 and CRLF', iconv.encode(`${header}\r\n${ministry}\r\n`, 'windows-1251')],
    [
      'another separator, other columns, another order',
      Buffer.from(`Наименование;№;Категория\n${ministry.split(',').reverse().join(';1;')}`),
    ],
    ['UTF-16', iconv.encode(`${header}\n${ministry}`, 'utf-16le', { addBOM: true })],
    ['a title above the header', Buffer.from(`Перечень\n\n${header}\n${ministry}`)],
  ])('is read whatever it is written in: %s', async (_what, content) => {
    const rows = (await readStateBodiesText(content)).filter(({ remark }) => !remark);
    expect(rows.map(({ records }) => records.map(({ id }) => id))).toEqual([
      [
        'body-ministerstvo-obraztsov',
        'body-ministerstvo-obraztsov:name:1',
        'body-ministerstvo-obraztsov:central-executive',
      ],
    ]);
  });

  it('can not be imported where it lacks a column, is none, or is not there', async () => {
    await expect(readStateBodiesText('name_ru\nМинистерство')).rejects.toThrow('no column "category_ru"');
    await expect(readStateBodiesText('a,b\nc,d')).rejects.toThrow('is the header of a list of state bodies');
    await expect(readStateBodies(join(__dirname, 'nowhere'))).rejects.toThrow('does not exist');
  });
});
