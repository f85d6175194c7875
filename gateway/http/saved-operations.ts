import { readdirSync } from 'node:fs';

/** The one to begin with. */
const first = 'first-question.graphql';

/** Files of saved operations: the first question, then the others by name. */
export function savedOperations(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  return files.sort((a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1));
}
