import { readCell } from '../../scripts/import/untc/cell.ts';
import { readLegend } from '../../scripts/import/untc/legend.ts';
import { canLieAhead } from '../../scripts/import/untc/wording.ts';
import {
  canLieAhead as knownAhead,
  TreatyActionKind,
} from '../../subgraphs/treaties/treaty-action/treaty-action.kind.ts';

const read = (text: string, header = 'Ratification, Acceptance(A), Approval(AA), Accession(a)') => {
  const { actions, warnings, note } = readCell(text, { index: 1, header, legend: readLegend(header) }, '2026-01-01');
  return { actions: actions.map(({ kind, date }) => `${kind} ${date}`), rules: warnings.map(({ rule }) => rule), note };
};
const clean = (...actions: string[]) => ({ actions, rules: [], note: undefined });

describe('a cell of a status file', () => {
  it.each([
    ['24 Jan 1983', 'RATIFICATION 1983-01-24'],
    ['24 Jan 1983 a', 'ACCESSION 1983-01-24'],
    ['24 Jan 1983 A', 'ACCEPTANCE 1983-01-24'],
    ['24 Jan 1983 AA', 'APPROVAL 1983-01-24'],
    ['24 Jan 1983a', 'ACCESSION 1983-01-24'],
    ['24 Jan 1983 (a)', 'ACCESSION 1983-01-24'],
    ['July 1995 a', 'ACCESSION 1995-07'],
    ['1995', 'RATIFICATION 1995'],
    ['24 Jan 1983 accession', 'ACCESSION 1983-01-24'],
  ])('"%s" means what its suffix says', (text, action) => {
    expect(read(text)).toEqual(clean(action));
  });

  it.each([
    '24 Jan 1983 a 1',
    '24 Jan 1983 1 a',
    '24 Jan 1983 a*',
    '24 Jan 1983 a [2]',
    '24 Jan 1983<sup>3</sup> a',
    '24 Jan 1983 a 1, 2',
  ])('the footnotes in "%s" change nothing', (text) => {
    expect(read(text)).toEqual(clean('ACCESSION 1983-01-24'));
  });

  it.each(['', '-', '–', 'n/a', '...', '&nbsp;'])('"%s" states nothing', (text) => {
    expect(read(text)).toEqual(clean());
  });

  it.each([
    '24 Jan 1983 a; 5 May 1990',
    '24 Jan 1983 a\n5 May 1990',
    '24 Jan 1983 a, 5 May 1990',
    '24 Jan 1983 a and 5 May 1990',
  ])('"%s" states two actions', (text) => {
    expect(read(text)).toEqual(clean('ACCESSION 1983-01-24', 'RATIFICATION 1990-05-05'));
  });

  it.each([
    ['24 Jan 1983 x', 'OTHER 1983-01-24', 'what stands beside the date is not in the legend of the header'],
    ['[24 Jan 1983]', 'OTHER 1983-01-24', 'what stands beside the date is not in the legend of the header'],
    ['before 24 Jan 1983', 'OTHER 1983-01-24', 'what stands beside the date is not in the legend of the header'],
    ['31 Feb 1983 a', 'ACCESSION null', 'no such day in the calendar'],
    ['24 Jan 2999', 'RATIFICATION null', 'later than today (2026-01-01)'],
    ['see note 4', 'OTHER null', 'there is no date in it: kept as it stands'],
  ])('"%s" is kept without a false fact, and warned of', (text, action, rule) => {
    expect(read(text)).toEqual({ actions: [action], rules: [rule], note: undefined });
  });

  it('a date without suffix has no kind where the header marks every action', () => {
    const rule =
      'the date has no suffix, and the header gives a suffix to every action: which one is meant is not known';
    expect(read('24 Jan 1983', 'Acceptance(A), Succession(d)')).toEqual({
      actions: ['OTHER 1983-01-24'],
      rules: [rule],
      note: undefined,
    });
  });

  it.each([
    ['Entry into force', 'ENTRY_INTO_FORCE_FOR_PARTY'],
    ['Provisional application', 'PROVISIONAL_APPLICATION'],
    ['Suspension', 'SUSPENSION'],
    ['Denunciation', 'DENUNCIATION'],
    ['Withdrawal', 'WITHDRAWAL'],
    ['Termination', 'TERMINATION'],
  ])('an effect may lie ahead, by three years at most: %s', (header, kind) => {
    expect(read('1 Mar 2026', header)).toEqual(clean(`${kind} 2026-03-01`));
    expect(read('2 Jan 2029', header).rules).toEqual(['later than today (2029-01-01)']);
  });

  it('what the hub knows ahead is what may lie ahead in a file', () => {
    const ofTreaty = TreatyActionKind.ENTRY_INTO_FORCE;
    expect([...canLieAhead, ofTreaty].sort()).toEqual([...knownAhead].sort());
  });

  it('a column that is no action has dates of its own kind, and other text as a note', () => {
    expect(read('14 Dec 1946', 'Registration Date')).toEqual(clean('OTHER 1946-12-14'));
    expect(read('1946', 'UNTS Volume')).toEqual({ ...clean(), note: 'UNTS Volume: 1946' });
    expect(read('Central Asia', 'Region')).toEqual({ ...clean(), note: 'Region: Central Asia' });
  });

  it('prose under an action is a note, and warned of', () => {
    const text = `On 3 May 1999 the Government declared that ${'it considers this at length '.repeat(10)}`.trim();
    expect(read(text, 'Declarations')).toEqual({
      actions: [],
      rules: ['there is no date in it: kept as it stands'],
      note: `Declarations: ${text}`,
    });
  });
});
