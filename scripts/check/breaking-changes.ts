import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** Breaking changes from one API schema to the other that `announcements` (Markdown, a list item each) does not name. */
export async function unannouncedBreaks(before: string, after: string, announcements: string): Promise<string[]> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  const announced = new Set(listItems(announcements));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message)
    .filter((message) => !announced.has(message));
}

function listItems(markdown: string): string[] {
  return markdown.split('\n').flatMap((line) => /^[-*] (.+)$/.exec(line.trim())?.[1] ?? []);
}
