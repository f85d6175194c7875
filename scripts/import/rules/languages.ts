/** What tells the two languages of the published file apart, and how each says what the reader needs. */
export interface LawLanguage {
  readonly code: 'kk' | 'en';
  readonly name: string;
  /** The line below the title, which names the act: where one language begins. */
  readonly head: RegExp;
  readonly footnote: RegExp;
  /** A footnote of the whole act: another one has repealed it. */
  readonly repealed: RegExp;
  /** A footnote of a paragraph: it stands here as another act has reworded it. */
  readonly reworded: RegExp;
  /** The act takes effect on the day it is signed. */
  readonly fromSigning: RegExp;
  /** Ten calendar days after first official publication. */
  readonly tenDays: RegExp;
  /** A day in words: its three parts, in the order that `parts` names. */
  readonly date: RegExp;
  readonly months: readonly string[];
}

const kazakh: LawLanguage = {
  code: 'kk',
  name: 'Kazakh',
  head: /^Қазақстан Республикасы Үкіметінің \d{4} жылғы .* № ?\d+ қаулысы\./iu,
  footnote: /^Ескерту\./u,
  repealed: /Күші жойылды/iu,
  reworded: /жаңа редакцияда/iu,
  fromSigning: /қол қойылған күнінен бастап қолданысқа енгізіледі/iu,
  tenDays: /алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң/iu,
  date: /(?<year>\d{4}) жылғы (?<day>\d{1,2}) (?<month>\p{L}+)/u,
  months: [
    'қаңтар',
    'ақпан',
    'наурыз',
    'сәуір',
    'мамыр',
    'маусым',
    'шілде',
    'тамыз',
    'қыркүйек',
    'қазан',
    'қараша',
    'желтоқсан',
  ],
};

const english: LawLanguage = {
  code: 'en',
  name: 'English',
  head: /^Resolution of the Government of the Republic of Kazakhstan dated .*(№|No\.) ?\d+/iu,
  footnote: /^Footnote\./u,
  repealed: /become invalid|lost its force/iu,
  reworded: /in the wording of/iu,
  fromSigning: /enter into force from the date of its signing/iu,
  tenDays: /ten calendar days after the day of its first official publication/iu,
  date: /(?<month>\p{L}+) (?<day>\d{1,2}), (?<year>\d{4})/u,
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

export const lawLanguages: readonly LawLanguage[] = [english, kazakh];
