import { readTitle } from '../../scripts/import/untc/title.ts';
import { treatyNumber, treatyNumberOfFile, treatyNumberOfUrl } from '../../scripts/import/untc/treaty-number.ts';

describe('the number of a treaty', () => {
  it.each([
    ['4', '4', 'untc-4-4'],
    ['4', '11.b', 'untc-4-11-b'],
    ['3', '2.2a', 'untc-3-2-2a'],
    ['IV', '11-B', 'untc-4-11-b'],
    ['XXVII', '1', 'untc-27-1'],
    ['04', '4', 'untc-4-4'],
  ])('chapter %s, number %s is %s', (chapter, number, id) => {
    expect(treatyNumber(chapter, number)?.id).toBe(id);
  });

  it.each([
    ['4', ''],
    ['', '4'],
    ['IIII', '4'],
    ['4', 'x-y'],
    ['4', 'b'],
    ['0', '1'],
  ])('chapter "%s", number "%s" is none', (chapter, number) => {
    expect(treatyNumber(chapter, number)).toBeNull();
  });

  it('is the same in the name of a file and in an address', () => {
    expect(treatyNumberOfFile('4-11-b.csv')).toEqual({ id: 'untc-4-11-b', citation: 'IV-11-b' });
    expect(treatyNumberOfFile('3-2-2a.CSV')?.id).toBe('untc-3-2-2a');
    expect(treatyNumberOfFile('notes.csv')).toBeNull();
    expect(treatyNumberOfUrl('http://example.org/?src=TREATY&mtdsg_no=IV-11-b&lang=en')?.id).toBe('untc-4-11-b');
  });
});

describe('the title of a treaty', () => {
  it.each([
    ['Convention on Examples. Almaty, 12 May 1990', 'Convention on Examples', 'Almaty', '1990-05-12'],
    ['Protocol, 1961. Lake Success, New York, 4 May 1949', 'Protocol, 1961', 'Lake Success, New York', '1949-05-04'],
    ['Agreement on Seas.. Oslo (Norway), March 1992', 'Agreement on Seas', 'Oslo (Norway)', '1992-03'],
    ['Agreement, 1968*. Geneva, 3 May 1968', 'Agreement, 1968', 'Geneva', '1968-05-03'],
    ['Treaty on Rivers. St. Petersburg, 3 May 1968', 'Treaty on Rivers', 'St. Petersburg', '1968-05-03'],
    ['Statute. 15 October 1946', 'Statute', undefined, '1946-10-15'],
  ])('"%s" ends in place and date of conclusion', (text, title, place, concludedOn) => {
    expect(readTitle(text, '2026-01-01')).toEqual({ title, place, concludedOn });
  });

  it.each([
    'Agreement. Geneva, 3 May 1925 and New York, 11 December 1946',
    'Agreement. London, 14 November 1975 and 9 November 1977',
    'Agreement, 1994. London',
    'Convention of 1926 on Examples',
    'Agreement. Geneva, 31 February 1925',
  ])('"%s" stays whole', (title) => {
    expect(readTitle(title, '2026-01-01')).toEqual({ title });
  });
});
