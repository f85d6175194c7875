/** A paragraph of the Rules, Resolution No. 1141 of 30 October 2010, that commands of this subgraph hold somebody to. */
export type CitedParagraph = '¶3' | '¶4';

/** The last day on which the Rules are surely in force: their repeal, of 21 April 2022, can take effect on the next. */
const lastDay = '2022-05-01';

/**
 * The first day of the wording that is known. ¶3 was reworded by Resolution No. 145 of 18 March 2021, with effect from
 * this day at the earliest; what it said before, our source does not tell.
 */
const firstDays: Readonly<Record<CitedParagraph, string>> = { '¶3': '2021-03-29', '¶4': '2010-10-30' };

/** The paragraph as problems cite it; undefined where it does not hold anybody on the day, or the day is not known. */
export function citedOn(paragraph: CitedParagraph, day: string | null | undefined): CitedParagraph | undefined {
  return day != null && day >= firstDays[paragraph] && day <= lastDay ? paragraph : undefined;
}

/** A sentence with the paragraph that it follows from, where there is one: `body-a watches through its own (¶3).` */
export function citing(sentence: string, paragraph: CitedParagraph | undefined): string {
  return paragraph === undefined ? sentence : `${sentence.replace(/\.$/, '')} (${paragraph}).`;
}
