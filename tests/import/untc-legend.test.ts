import { readLegend, type Legend } from '../../scripts/import/untc/legend.ts';
import { readStatusHeader } from '../../scripts/import/untc/columns.ts';

const kinds = ({ unmarked, bySuffix }: Legend) => ({
  '': unmarked?.kind ?? null,
  ...Object.fromEntries([...bySuffix].map(([suffix, { kind }]) => [suffix, kind])),
});

describe('the header of a column', () => {
  it.each([
    ['Signature', { '': 'SIGNATURE' }],
    ['Ratification, Accession(a), Succession(d)', { '': 'RATIFICATION', a: 'ACCESSION', d: 'SUCCESSION' }],
    ['Approval(AA), Acceptance(A), Accession(a)', { '': null, AA: 'APPROVAL', A: 'ACCEPTANCE', a: 'ACCESSION' }],
    ['Signature, Succession to signature(d)', { '': 'SIGNATURE', d: 'SUCCESSION_TO_SIGNATURE' }],
    ['Formal confirmation(c), Ratification', { '': 'RATIFICATION', c: 'FORMAL_CONFIRMATION' }],
    ['Definitive signature(s), Acceptance(A)', { '': null, s: 'DEFINITIVE_SIGNATURE', A: 'ACCEPTANCE' }],
    ['Succession(d), Consent to be bound(P)', { '': null, d: 'SUCCESSION', P: 'CONSENT_TO_BE_BOUND' }],
    ['Ratification, Participation under articles 3 (2) and (3)(P)', { '': 'RATIFICATION', P: 'PARTICIPATION' }],
    ['Application', { '': 'APPLICATION' }],
    ['Provisional application(n)', { '': null, n: 'PROVISIONAL_APPLICATION' }],
    ['Definitive acceptance', { '': 'ACCEPTANCE' }],
    ['Notification under article 25', { '': 'NOTIFICATION' }],
  ])('"%s" is read as its legend says', (header, expected) => {
    expect(kinds(readLegend(header))).toEqual(expected);
  });

  it.each([
    ['RATIFICATION, ACCESSION (a)', { '': 'RATIFICATION', a: 'ACCESSION' }],
    ['ratification, accession(a), succession(d)', { '': 'RATIFICATION', a: 'ACCESSION', d: 'SUCCESSION' }],
    ['Ratification, acceptance(A)', { '': 'RATIFICATION', A: 'ACCEPTANCE' }],
    ['Ratification; Accession [a]', { '': 'RATIFICATION', a: 'ACCESSION' }],
    ['Ratification / Acceptance (A)', { '': 'RATIFICATION', A: 'ACCEPTANCE' }],
    ['Accession (a) or Succession (d)', { '': null, a: 'ACCESSION', d: 'SUCCESSION' }],
    ['Ratification, Accession(a), or Succession(d)', { '': 'RATIFICATION', a: 'ACCESSION', d: 'SUCCESSION' }],
    ['Ratification,<br/>Accession<sup>(a)</sup>', { '': 'RATIFICATION', a: 'ACCESSION' }],
    ['Date of ratification', { '': 'RATIFICATION' }],
    ['Ratified', { '': 'RATIFICATION' }],
    ['Entry into force', { '': 'ENTRY_INTO_FORCE_FOR_PARTY' }],
    ['Denunciation', { '': 'DENUNCIATION' }],
  ])('another wording, "%s", means the same', (header, expected) => {
    expect(kinds(readLegend(header))).toEqual(expected);
  });

  it('knows commas within an action from commas between actions', () => {
    const header = 'Participation in the Convention by virtue of ratification, accession or succession to the Protocol';
    expect(readLegend(header)).toMatchObject({ unmarked: { kind: 'PARTICIPATION', label: header }, ambiguous: false });
    const provisional =
      'Provisional application by virtue of signature, adoption of the Agreement or accession thereto, ' +
      'Provisional application by virtue of a notification (n)';
    expect(kinds(readLegend(provisional))).toEqual({ '': 'PROVISIONAL_APPLICATION', n: 'PROVISIONAL_APPLICATION' });
  });

  it('does not take the paragraph of an article for a suffix that dates must have', () => {
    expect(readLegend('Notification of exclusion under article 7 (1) (b)').unmarked).toEqual({
      kind: 'NOTIFICATION',
      label: 'Notification of exclusion under article 7 (1) (b)',
    });
  });

  it('keeps its own words as the label', () => {
    const { bySuffix } = readLegend('Ratification of the Convention as amended, Accession to it as amended(a)');
    expect(bySuffix.get('a')).toEqual({ kind: 'ACCESSION', label: 'Accession to it as amended' });
  });

  it('with several unmarked actions states only what is true of each', () => {
    expect(readLegend('Definitive signature of the Protocol, Acceptance of the Protocol')).toMatchObject({
      unmarked: {
        kind: 'CONSENT_TO_BE_BOUND',
        label: 'Definitive signature of the Protocol, Acceptance of the Protocol',
      },
      ambiguous: true,
    });
    expect(readLegend('Definitive signature or acceptance of it')).toMatchObject({
      unmarked: { kind: 'CONSENT_TO_BE_BOUND' },
      ambiguous: true,
    });
    expect(readLegend('Signature, Ratification')).toMatchObject({ unmarked: { kind: 'OTHER' }, ambiguous: true });
    expect(readLegend('Definitive signature or participation')).toMatchObject({
      unmarked: { kind: 'OTHER' },
      ambiguous: true,
    });
  });

  it.each([
    'Provisional acceptance',
    'Confirmation of signature',
    'Withdrawal of reservation',
    'Undertaking of provisional application',
    'Declarations and reservations',
    'Ratification or rejection',
    'Extension',
    'Date of Adoption',
    'UNTS Volume',
    'Region',
  ])('"%s" is none of the kinds', (header) => {
    expect(readLegend(header).unmarked).toEqual({ kind: 'OTHER', label: header });
  });
});

describe('the header of a status file', () => {
  it.each([
    [['Participant', 'Signature'], 0],
    [['Signature', 'State Party'], 1],
    [['No', 'Contracting States', 'Ratification'], 1],
    [['COUNTRY', 'Ratification'], 0],
    [['Participant(s) 1', 'Ratification'], 0],
    [['Participant'], 0],
  ])('%j names its participants in column %i', (cells, participant) => {
    expect(readStatusHeader(cells)).toMatchObject({ participant, guessed: false });
  });

  it('whose participants have no name of their own are the first column that is no action', () => {
    expect(readStatusHeader(['Ratification', 'Wer'])).toMatchObject({ participant: 1, guessed: true });
  });

  it.each([[['chapter_no', 'treaty_no', 'treaty_name']], [['year', 'rate']], [['Ratification', 'Signature']]])(
    '%j is none',
    (cells) => {
      expect(readStatusHeader(cells)).toBeNull();
    },
  );
});
