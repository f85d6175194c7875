import { findTreatyMentions } from '../../scripts/import/upr/treaty-mentions.ts';

const treatiesIn = (text: string): string[] =>
  findTreatyMentions(text)
    .map(({ treaty }) => treaty.replace('untc-', ''))
    .sort();

describe('a treaty named in a text', () => {
  it('is found by its title, with the words that say so', () => {
    expect(findTreatyMentions('Fully apply the International Covenant on Civil and Political Rights.')).toEqual([
      {
        treaty: 'untc-4-4',
        basis: 'TITLE_IN_TEXT',
        matchedText: 'International Covenant on Civil and Political Rights',
      },
    ]);
  });

  it('is found by its abbreviation', () => {
    expect(findTreatyMentions('Accede to CEDAW, soon')).toEqual([
      { treaty: 'untc-4-8', basis: 'ABBREVIATION_IN_TEXT', matchedText: 'CEDAW' },
    ]);
  });

  it('is found through its committee, which is another basis', () => {
    expect(findTreatyMentions('Report to the Committee on the Rights of the Child')).toEqual([
      { treaty: 'untc-4-11', basis: 'TREATY_BODY', matchedText: 'Committee on the Rights of the Child' },
    ]);
    expect(findTreatyMentions('Train the police, as recommended by CERD')).toMatchObject([
      { treaty: 'untc-4-2', basis: 'TREATY_BODY', matchedText: 'CERD' },
    ]);
    expect(findTreatyMentions('Withdraw its reservations to CERD')).toMatchObject([{ basis: 'ABBREVIATION_IN_TEXT' }]);
  });

  it('is one link however often it is named, on the best basis', () => {
    expect(findTreatyMentions('Ratify CAT, as CAT asks, and the Convention against Torture (CAT)')).toMatchObject([
      { treaty: 'untc-4-9', basis: 'TITLE_IN_TEXT', matchedText: 'Convention against Torture' },
    ]);
  });

  it.each([
    ['the convention on the elimination of discrimination against women', ['4-8']],
    ['the Convention on the Rights of Persons with Disabilities', ['4-15']],
    ['the Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families', ['4-13']],
    ['the International Convention for the Protection of All Persons from Enforced Disappearance (CED)', ['4-16']],
    ['the Rome Statute, including accession to the Agreement on its Privileges and Immunities', ['18-10', '18-13']],
    ['the Kampala amendments to the Rome Statute', ['18-10-a', '18-10-b']],
    ['the 1951 Refugee Convention and its 1967 Protocol', ['5-2', '5-5']],
    ['the Convention relating to the Status of Refugees and the Protocol thereto', ['5-2', '5-5']],
    [
      'the 1954 Convention relating to the Status of Stateless Persons and the 1961 Convention on the Reduction of Statelessness',
      ['5-3', '5-4'],
    ],
    ['the Convention on the Prevention and Punishment of the Crime of Genocide', ['4-1']],
    ['the Palermo Protocol', ['18-12-a']],
    [
      'the Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children, supplementing the United Nations Convention against Transnational Organized Crime',
      ['18-12-a'],
    ],
    ['the UN Convention against Transnational Organised Crime', ['18-12']],
    ['the United Nations Convention against Corruption', ['18-14']],
    ['the Kyoto Protocol', ['27-7-a']],
    ['the Vienna Convention on Consular Relations', ['3-6']],
    ['the two International Covenants', ['4-3', '4-4']],
    [
      'the International Covenants on Civil and Political Rights and on Economic, Social and Cultural Rights',
      ['4-3', '4-4'],
    ],
    ['ICERD, ICESCR, ICRMW and CPED', ['4-13', '4-16', '4-2', '4-3']],
  ])('is found in: Ratify %s', (text, treaties) => {
    expect(treatiesIn(`Ratify ${text}.`)).toEqual(treaties);
  });
});

describe('a protocol named in a text', () => {
  it.each([
    ['the Optional Protocol to the Convention against Torture', ['4-9-b']],
    ['the Optional Protocol to the Convention against Torture (CAT)', ['4-9-b']],
    ['the Convention against Torture and its Optional Protocol', ['4-9', '4-9-b']],
    ['CAT and the Optional Protocol thereto', ['4-9', '4-9-b']],
    ['OP-CAT and set up what OPCAT asks for', ['4-9-b']],
    ['CAT-OP', ['4-9-b']],
    ['OP- CAT and CAT', ['4-9', '4-9-b']],
    ['the Optional Protocol to the International Covenant on Civil and Political Rights', ['4-5']],
    ['the International Covenant on Civil and Political Rights and its second Optional Protocol', ['4-12', '4-4']],
    ['the ICCPR and its two Optional Protocols', ['4-12', '4-4', '4-5']],
    ['the first and second Optional Protocols to ICCPR', ['4-12', '4-5']],
    ['ICCPR-OP1 and OP2', ['4-12', '4-5']],
    ['ICCPR-OP 2', ['4-12']],
    ['the Optional Protocol to ICCPR aiming at the abolition of the death penalty', ['4-12']],
    ['the Optional Protocol to ICCPR and abolish the death penalty', ['4-5']],
    ['the second Optional Protocol to the ICESCR on the abolition of capital punishment', ['4-12']],
    ['the Optional Protocol to the Convention on the Rights of the Child on the sale of children', ['4-11-c']],
    ['the Optional Protocol to CRC on the Involvement of Children in Armed Conflict', ['4-11-b']],
    ['both Optional Protocols to the CRC', ['4-11-b', '4-11-c']],
    ['the third Optional Protocol to CRC', ['4-11-d']],
    ['OP-CRC-AC, CRC-OP-SC and the CRC', ['4-11', '4-11-b', '4-11-c']],
    ['the Optional Protocols to CEDAW and CRPD', ['4-15-a', '4-8-b']],
    ['the two Optional Protocols to CRC, CRPD and CED', ['4-11-b', '4-11-c', '4-15', '4-16']],
    ['the Optional Protocol to CEDAW and to CAT', ['4-8-b', '4-9-b']],
    ['CAT, CRPD and their Optional Protocols', ['4-15', '4-15-a', '4-9', '4-9-b']],
    ['the CEDAW Optional Protocol', ['4-8-b']],
    ['OP-ICESCR', ['4-3-a']],
  ])('is told from the treaty it belongs to: Ratify %s', (text, treaties) => {
    expect(treatiesIn(`Ratify ${text}.`)).toEqual(treaties);
  });

  it('says which words it was told by', () => {
    expect(findTreatyMentions('Ratify CAT and its Optional Protocol.')).toEqual([
      { treaty: 'untc-4-9', basis: 'ABBREVIATION_IN_TEXT', matchedText: 'CAT' },
      { treaty: 'untc-4-9-b', basis: 'ABBREVIATION_IN_TEXT', matchedText: 'its Optional Protocol' },
    ]);
  });
});

describe('words that name no treaty', () => {
  it.each([
    'Give effect to the Covenant',
    'Ratify the Optional Protocol',
    'Ratify the Optional Protocol to the Convention on the Rights of the Child', // which of three?
    'Promote civil and political rights and economic, social and cultural rights, in line with the conventions',
    'Support MINURCAT, the cat and the Cat',
    'Ratify ILO Convention No. 169',
    'Ratify the Additional Protocols I and II to the Geneva Conventions',
    'Ratify Protocol No. 12 to the European Convention on Human Rights',
    'Ratify the Protocol to the African Charter on the Rights of Women',
    'Apply the Istanbul Protocol and the statute of limitations',
    'Ratify the Inter-American Convention against Corruption',
    'Empower the National Human Rights Committee',
    '',
  ])('%s', (text) => {
    expect(findTreatyMentions(text)).toEqual([]);
  });

  it('do not hide the treaty beside them', () => {
    expect(treatiesIn('Ratify CAT and the Additional Protocol I to the Geneva Conventions')).toEqual(['4-9']);
  });

  it('cost no time, however long', () => {
    const started = performance.now();
    findTreatyMentions('the Optional Protocol to the convention on the rights of '.repeat(2000));
    findTreatyMentions('International '.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
