import { LocalizedText } from '../../_kit/localized-text.ts';

/** `Article 14`, and of a paragraph `paragraph 3 of article 14`, with the numbers as the treaty writes them. */
export function provisionCitation(article: string, paragraph: string | null): LocalizedText {
  if (paragraph === null)
    return new LocalizedText({ kk: `${article}-бап`, ru: `Статья ${article}`, en: `Article ${article}` });
  return new LocalizedText({
    kk: `${article}-баптың ${paragraph}-тармағы`,
    ru: `пункт ${paragraph} статьи ${article}`,
    en: `paragraph ${paragraph} of article ${article}`,
  });
}
