/** A protocol of a treaty, and the words by which a text means this one among several. */
export interface Protocol {
  readonly treaty: string;
  readonly ordinal?: number;
  /** What it is about, looked for behind "Optional Protocol …". */
  readonly topic?: RegExp;
  /** Meant by "the Optional Protocol" without ordinal or topic. */
  readonly unqualified?: true;
  /** Meant by "the Optional Protocols" or "both" without topics. */
  readonly inPlural?: true;
}

/** A treaty that texts name by title or abbreviation, with its protocols. */
export interface Family {
  readonly treaty: string;
  /** Title, `i` flag assumed; "International" and "United Nations" before it are understood. */
  readonly title: string;
  /** Whole words in capitals. The misspellings are those of the sources. */
  readonly abbreviations?: string;
  /** Its committee, case as written, and abbreviations that mean the committee only. */
  readonly body?: string;
  readonly bodyAbbreviations?: string;
  readonly protocols?: readonly Protocol[];
}

const only = (treaty: string): Protocol[] => [{ treaty, ordinal: 1, unqualified: true, inPlural: true }];

/** Its subject identifies this protocol whatever a text calls it. */
export const ABOLISHING_PROTOCOL = 'untc-4-12';
export const ABOLITION =
  /^[\s,(–-]*(?:(?:(?:which|that|is|and|as)\s+)*(?:aim|design|intend|regard|concern|relat|prohibit)|on|for|of|toward|to abolish|abolishing|to the abolition)[^.;]{0,60}?(?:death penalty|capital punishment)/i;

/** The core treaties: ids are chapter and number in the UN Treaty Collection. */
export const FAMILIES: readonly Family[] = [
  {
    treaty: 'untc-4-4',
    title:
      'co(?:venants?|nventions?) (?:on|of|for) civil,? (?:and )?political rights?|(?<=co(?:venants?|nventions?) (?:on|of) economic,? social,? and cultural rights,? and )(?:on |of )?civil and political rights',
    abbreviations: 'ICCPR|ICCRP|ICPPR|CCPR',
    body: '(?<!National |Parliamentary |Independent |Inter-Ministerial |Asian )Human Rights Committee(?! of)',
    protocols: [
      { treaty: 'untc-4-5', ordinal: 1, unqualified: true, inPlural: true },
      { treaty: ABOLISHING_PROTOCOL, ordinal: 2, inPlural: true, topic: ABOLITION },
    ],
  },
  {
    treaty: 'untc-4-3',
    title:
      'co(?:venants?|nventions?) (?:on|of|for) (?:economic,? (?:and )?social|social,? (?:and )?economic),? (?:and )?(?:cultural )?rights?|(?<=co(?:venants?|nventions?) (?:on|of) civil and political rights,? and )(?:on |of )?economic,? (?:and )?social,? and cultural rights',
    abbreviations: 'ICESCR|ICESR|ICESC',
    body: 'Committee (?:on|for) Economic,? (?:and )?Social,? and Cultural Rights',
    bodyAbbreviations: 'CESCR',
    protocols: only('untc-4-3-a'),
  },
  {
    treaty: 'untc-4-8',
    title:
      'conventions? (?:on|for) (?:the )?eliminat(?:ion|ing) (?:of|on) (?:the )?(?:all )?(?:kinds of |forms? of )?(?:the )?discriminations? (?:against|of|towards) wom[ae]n',
    abbreviations: 'CEDAWC?',
    body: 'Committee (?:on|for) the Elimination of (?:[Aa]ll [Ff]orms of )?Discrimination [Aa]gainst Women|CEDAW [Cc]ommittee',
    protocols: only('untc-4-8-b'),
  },
  {
    treaty: 'untc-4-2',
    title:
      'conventions? (?:on|for) (?:the )?eliminat(?:ion|ing) of (?:all )?(?:kinds of |forms? of )?racial discrimination',
    abbreviations: 'I?CERD',
    body: 'Committee (?:on|for) the Elimination of (?:[Aa]ll [Ff]orms of )?Racial Discrimination|CERD [Cc]ommittee',
  },
  {
    treaty: 'untc-4-9',
    title:
      'conventions? (?:against|on) (?:the )?(?:use of )?torture(?:s)?(?:[, ]+(?:and|or)? ?(?:all )?(?:other )?(?:forms of )?cruel(?:[, ]+(?:and |or )?(?:other )?inhumane?)?(?:[, ]+(?:and |or )?(?:and )?degrading)?(?: (?:treatments?|punishments?)(?:,? (?:and|or) (?:punishments?|treatments?))?)?)?',
    abbreviations: '(?:UN)?CAT',
    body: 'Committee (?:[Aa]gainst|on) Torture|CAT [Cc]ommittee',
    protocols: only('untc-4-9-b'),
  },
  {
    treaty: 'untc-4-11',
    title: 'conventions? (?:on|of|for) (?:the )?rights? (?:of|on) (?:the )?child(?:ren)?',
    abbreviations: '(?:UN)?CRC',
    body: 'Committee (?:on|for) the Rights? of (?:the )?Child|CRC [Cc]ommittee',
    protocols: [
      { treaty: 'untc-4-11-b', inPlural: true, ordinal: 1, topic: /\b(?:armed|conflicts?|child soldiers|AC)\b/i },
      { treaty: 'untc-4-11-c', inPlural: true, ordinal: 2, topic: /\b(?:sales?|prostitution|pornography|SC)\b/i },
      { treaty: 'untc-4-11-d', ordinal: 3, topic: /\b(?:communications?|complaints?|IC)\b/i },
    ],
  },
  {
    treaty: 'untc-4-15',
    title:
      'conventions? (?:on|of|for)? ?(?:the )?(?:protection of )?(?:the )?(?:rights? of |protection of )?(?:all )?(?:the )?(?:persons?|people) with disabilit(?:y|ies)|disabilit(?:y|ies) convention',
    abbreviations: '(?:UN|I)?CRPD|CPRD',
    body: 'Committee on the Rights of (?:the )?Persons with Disabilities',
    protocols: only('untc-4-15-a'),
  },
  {
    treaty: 'untc-4-16',
    title:
      'co(?:nventions?|venants?) (?:for|on|against) (?:the )?(?:(?:protection|elimination) of )?(?:the )?(?:all )?(?:persons?)? ?(?:from|against)? ?(?:the )?(?:en)?forced(?: (?:and|or) involuntary)? disappea?r(?:e?ance|ence)s?',
    abbreviations: 'CED|CPED|ICPPED|ICPED|ICED',
    body: 'Committee on Enforced Disappearances?',
  },
  {
    treaty: 'untc-4-13',
    title:
      "conventions? (?:on|for|of) (?:the )?(?:protection of )?(?:the )?(?:rights? (?:of|f|on) )?(?:the )?(?:protection of )?(?:all )?(?:the )?migrants?(?: and)? workers'?(?: rights)?(?:,? (?:and|or) (?:the )?(?:members? of )?their famil(?:y|ies))?(?: members?)?",
    abbreviations: 'ICRMWC?|ICMW|CMW|CMRW|ICMRW|ICPRMW|MWC',
    body: 'Committee on (?:the Protection of the Rights of [Aa]ll )?Migrant Workers',
  },
  {
    treaty: 'untc-5-2',
    title:
      "conventions? (?:of 1951 )?(?:relat(?:ing|ed) to|on|of|concerning|regarding) (?:the )?(?:legal )?status of (?:the )?refuge(?:e|es|ess|s)\\b|(?:1951 )?(?:geneva )?refugees?'? convention|conventions? relating to (?:the )?refugees\b|1951 (?:united nations |geneva )?convention|conventions? on (?:the )?refugees\\b",
    protocols: [{ treaty: 'untc-5-5', ordinal: 1, unqualified: true, inPlural: true }],
  },
  {
    treaty: 'untc-18-12',
    title:
      '(?:united nations )?conventions? (?:against|on|for) (?:the )?(?:suppression of )?(?:transnational )?organi[sz]ed (?:transnational )?crimes?|palermo convention',
    abbreviations: 'UN(?:C)?TOC|CTOC',
    protocols: [
      { treaty: 'untc-18-12-a', inPlural: true, topic: /traffick/i },
      { treaty: 'untc-18-12-b', inPlural: true, topic: /smuggling|migrants/i },
      { treaty: 'untc-18-12-c', inPlural: true, topic: /firearms/i },
    ],
  },
];
