import type { Checks } from '../../_kit/command/checks.ts';
import { invalidValue } from '../../_kit/command/problems.ts';
import { urlField } from '../../_kit/ingest/fields.ts';
import { mostSections } from './restricted-parts.service.ts';

/** The scalar says that it is one; that a page may make a link of it, that it fits, and stands on one line, is said here. */
export function checkUrl(checks: Checks, url: string | null | undefined): void {
  if (url == null || urlField.safeParse(url).success) return;
  checks.push(
    invalidValue(
      { field: 'input.url' },
      {
        kk: 'Сілтеме http немесе https болып, бір жолда тұрып, 1000 таңбадан аспауы керек.',
        ru: 'Адрес должен быть http или https, стоять на одной строке и иметь не более 1000 знаков.',
        en: 'The URL is one of http or https, stands on one line and has at most 1,000 characters.',
      },
    ),
  );
}

/** It was published: the day has come. ¶11 gives no other. */
export function checkPublished(checks: Checks, day: string | null | undefined, today: string): void {
  if (day == null || day <= today) return;
  checks.push(
    invalidValue(
      { field: 'input.publishedOn' },
      {
        kk: `${day} әлі келген жоқ: бүгін ${today}.`,
        ru: `${day} ещё не наступило: сегодня ${today}.`,
        en: `${day} has not come yet: today is ${today}.`,
      },
    ),
  );
}

export function checkCount(checks: Checks, sections: number): void {
  if (sections >= 1 && sections <= mostSections) return;
  checks.push(
    invalidValue(
      { field: 'input.sections' },
      {
        kk: `Жарияланымда 1–${mostSections} бөлім болады, берілгені: ${sections}.`,
        ru: `В публикации от 1 до ${mostSections} разделов, дано: ${sections}.`,
        en: `A publication has 1 to ${mostSections} sections, ${sections} are given.`,
      },
    ),
  );
}
