import sql from 'sql-template-tag';
import { checkText, type Checks } from '../../subgraphs/_kit/command/checks.ts';
import { hasControls, isOneLine, picturedControls } from '../../subgraphs/_kit/control-characters.ts';
import { lineText, shortText, sourcesField, urlField } from '../../subgraphs/_kit/ingest/fields.ts';
import { forEachDatabase } from '../support/databases.ts';
import { Notes, NoteEntity } from './support/notes.ts';

const rule = 'has a control character that is neither tab nor line end, or one that turns the direction of writing.';
const onOneLine = 'has a line end or another control character.';
const ruleOf = (field: ReturnType<typeof shortText>, text: string) => field.safeParse(text).error?.issues[0]?.message;

describe('a control character', () => {
  it.each(['\u0000', '\u0001', '\u0008', '\u000b', '\u000c', '\u001b', '\u001f', '\u007f'])(
    '%j is refused within a text, and shown by its picture',
    (each) => {
      expect(ruleOf(shortText(10), `a${each}b`)).toBe(rule);
      expect(hasControls(picturedControls(`a${each}b`))).toBe(false);
      expect(picturedControls(`a${each}b`)).toHaveLength(3);
    },
  );

  it.each(['\u202a', '\u202e', '\u202c', '\u2066', '\u2069'])(
    '%j, which turns the direction of writing, is refused likewise, and shown as unknown',
    (each) => {
      expect(ruleOf(shortText(10), `a${each}b`)).toBe(rule);
      expect(isOneLine(`a${each}b`)).toBe(false);
      expect(picturedControls(`a${each}b`)).toBe('a\ufffdb');
    },
  );

  it('is no tab, no line end and no letter of any language', () => {
    const text = 'a\tb\r\nc\u0085d\u00a0e\u200bә😀';
    expect(shortText(100).parse(text)).toBe(text);
    expect(picturedControls(text)).toBe(text);
  });

  it.each(['\n', '\r', '\t', '\u0000'])('%j is refused where a text is one line', (each) => {
    expect(isOneLine(`a${each}b`)).toBe(false);
    expect(ruleOf(lineText(10), `a${each}b`)).toBe(each === '\u0000' ? rule : onOneLine);
    expect(ruleOf(urlField, `https://a.kz/${each}b`)).toBe(onOneLine);
    const [issue] = sourcesField.safeParse([{ nature: 'USER', title: 'x', file: `a${each}b` }]).error?.issues ?? [];
    expect(issue?.path).toEqual([0, 'file']);
  });

  it('is a problem of a command, which names the field, in three languages', () => {
    const checks: Checks = [];
    expect(checkText(checks, 'input.note', 'a\u0000b', 10)).toBeUndefined();
    expect(checks).toMatchObject([
      {
        field: 'input.note',
        message: { en: `The text ${rule}` },
      },
    ]);
  });
});

describe('a text of which nothing is seen', () => {
  const unseen = 'has no character that is seen.';

  it.each(['\u200b', '\u00ad\u2060', '\u3164', '\u2800 \u2800', '\ufe0f'])('says nothing, like %j', (each) => {
    expect(ruleOf(shortText(10), each)).toBe(unseen);
    const checks: Checks = [];
    expect(checkText(checks, 'input.note', each, 10)).toBeUndefined();
    expect(checks).toMatchObject([{ field: 'input.note', message: { en: `The text ${unseen}` } }]);
  });

  it('is told from one that is empty, and from one in which such characters stand beside others', () => {
    expect(ruleOf(shortText(10), '\u00a0')).toBe('is empty.');
    for (const text of ['a\u200bb', '\u2800.', '❤\ufe0f', 'ә']) expect(shortText(10).parse(text)).toBe(text);
  });
});

forEachDatabase('U+0000 in what is asked for', (database) => {
  it('does not end it: the record before it is not meant', async () => {
    const notes = await Notes.open(database.freshUrl());
    await notes.put({ id: 'n', code: 'kz' });
    const found = (id: string) => notes.rows(sql`SELECT id FROM note WHERE id = ${id} OR code IN (${id})`);
    expect([await found('n\0'), await found('kz\0x'), (await found('kz')).length]).toEqual([[], [], 1]);
    const { result } = await notes.write((work) => work.existing(NoteEntity, ['n\0', 'n']));
    expect([...result]).toEqual(['n']);
  });
});
