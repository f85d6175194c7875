/** `untc-4-4-art-14`, of a paragraph `untc-4-4-art-14-3`; what is no letter or digit becomes one hyphen. */
export function provisionId(treaty: string, article: string, paragraph: string | null): string {
  return [treaty, 'art', slugOf(article), ...(paragraph === null ? [] : [slugOf(paragraph)])].join('-');
}

/** Whether a provision of that id stands in the treaty. */
export function isProvisionOf(treaty: string, id: string): boolean {
  return id.startsWith(`${treaty}-art-`);
}

function slugOf(number: string): string {
  return number
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
