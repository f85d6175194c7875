import {
  languageState,
  marksAfter,
  worstOf,
  type LanguageEdit,
  type LanguageMarks,
} from '../../../subgraphs/reports/language/language-marks.rule.ts';
import { LanguageState } from '../../../subgraphs/reports/annual-information/information-state.ts';

const both = { kk: 'жаңа', ru: 'новое' };

/** The mark of one text after an edit. */
function mark(before: { kk: string | null; ru: string | null }, edit: LanguageEdit, marks: LanguageMarks = {}) {
  return marksAfter(marks, [{ field: 'progress', before, edit }], false).progress;
}

describe('the two languages of a text', () => {
  it('leaves the language behind that is not edited with the other', () => {
    expect(mark(both, { kk: 'өзгерді' })).toBe('ru');
    expect(mark(both, { ru: 'изменилось' })).toBe('kk');
  });

  it('leaves none behind when both are edited, and none when nothing changes', () => {
    expect(mark(both, { kk: 'өзгерді', ru: 'изменилось' })).toBeUndefined();
    expect(mark(both, { ...both })).toBeUndefined();
    expect(mark(both, {})).toBeUndefined();
  });

  it('is behind also when the client sends its old words again', () => {
    expect(mark(both, { kk: 'өзгерді', ru: both.ru })).toBe('ru');
  });

  it('catches up when the language that was behind is edited, and stays behind when the other one is again', () => {
    expect(mark(both, { ru: 'изменилось' }, { progress: 'ru' })).toBeUndefined();
    expect(mark(both, { kk: 'тағы' }, { progress: 'ru' })).toBe('ru');
    expect(mark(both, { kk: both.kk }, { progress: 'ru' })).toBe('ru');
  });

  it('has none behind when a language is written for the first time, or removed', () => {
    expect(mark({ kk: 'жаңа', ru: null }, { ru: 'новое' })).toBeUndefined();
    expect(mark({ kk: null, ru: null }, { kk: 'жаңа' })).toBeUndefined();
    expect(mark(both, { ru: null }, { progress: 'ru' })).toBeUndefined();
  });

  it('has none behind once somebody has read both side by side, and keeps the marks of texts that are not edited', () => {
    const marks = { progress: 'ru', state: 'kk' } as const;
    expect(marksAfter(marks, [{ field: 'progress', before: both, edit: {} }], true)).toEqual({});
    expect(marksAfter(marks, [{ field: 'progress', before: both, edit: { ru: 'иное' } }], false)).toEqual({
      state: 'kk',
    });
  });

  it('is MISSING, STALE or PRESENT, and of several texts the worst', () => {
    const { MISSING, PRESENT, STALE } = LanguageState;
    expect(languageState({ kk: null, ru: 'новое' }, 'kk', undefined)).toBe(MISSING);
    expect([languageState(both, 'kk', 'ru'), languageState(both, 'ru', 'ru')]).toEqual([PRESENT, STALE]);
    expect([worstOf([PRESENT, STALE]), worstOf([STALE, MISSING, PRESENT]), worstOf([])]).toEqual([
      STALE,
      MISSING,
      null,
    ]);
  });
});
