import type { SourceInput } from '../../../subgraphs/_kit/contract.ts';

/** What is the same for every row of one import. */
export interface SourceContext {
  readonly today: string;
  readonly knownUpTo: string;
}

export function untcSource(baseName: string, line: number, context: SourceContext): SourceInput {
  return sourceOf('status of multilateral treaties', baseName, line, context);
}

/** Of a text of a participant, as the collection prints it. */
export function declarationSource(baseName: string, line: number, context: SourceContext): SourceInput {
  return sourceOf('declarations and reservations', baseName, line, context);
}

function sourceOf(part: string, baseName: string, line: number, { knownUpTo }: SourceContext): SourceInput {
  const title = `United Nations Treaty Collection, ${part}`;
  return { nature: 'DATASET', title, file: baseName, line, knownUpTo };
}
