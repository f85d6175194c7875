import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { IngestRecord, SourceInput } from '../../subgraphs/_kit/contract.ts';
import { projectRoot } from '../../subgraphs/_http/root.ts';
import { listIsoParticipants } from '../import/participants/resolve.ts';

export interface DefaultData {
  readonly subgraph: string;
  /** Which of the subgraph's parts, from 1: what names things of a later subgraph comes in a further part. */
  readonly part: number;
  readonly records: IngestRecord[];
}

/** In load order: each file names only what stands in the files before it. */
const FILES: readonly (readonly [subgraph: string, concepts: readonly string[]])[] = [
  [
    'treaties',
    [
      'participant',
      'treaty',
      'treaty-identifier',
      'party',
      'treaty-action',
      'entry-into-force',
      'treaty-statement',
      'provision',
    ],
  ],
  ['bodies', ['body', 'body-name', 'body-capacity', 'body-succession', 'assignment']],
  ['treaties', ['commitment', 'domestic-procedure', 'domestic-procedure-step']],
  ['reports', ['source-document', 'recommendation', 'recommendation-sender', 'recommendation-treaty-link']],
  ['publications', ['media-publication', 'media-treaty-link']],
];

const sourceShape: z.ZodType<SourceInput> = z.strictObject({
  nature: z.enum(['AUTHENTIC', 'TRANSLATION', 'DATASET', 'SUMMARY', 'USER', 'DEMONSTRATION']),
  title: z.string().min(1),
  url: z.url().optional(),
  file: z.string().min(1).optional(),
  line: z.int().positive().optional(),
  knownUpTo: z.iso.date().optional(),
});

/** `source` names shared sources, with the line where one applies: `untc-2015#12`; `sources` are the record's own. */
const recordShape = z.looseObject({
  source: z.array(z.string().regex(/^[a-z0-9-]+(#[1-9]\d*)?$/)).default([]),
  sources: z.array(sourceShape).default([]),
});

const fileShape = z.strictObject({
  type: z.string().min(1),
  sources: z.record(z.string(), sourceShape),
  records: z.array(recordShape),
});

type DefaultFile = z.infer<typeof fileShape>;

/**
 * What an empty hub starts with, part by part in load order.
 * @throws where a file has not its shape, or a record no source
 */
export function readDefaultData(): DefaultData[] {
  return FILES.map(([subgraph, concepts], at) => {
    const part = FILES.slice(0, at + 1).filter(([name]) => name === subgraph).length;
    const ownRecords = concepts.flatMap((concept) => readConcept(subgraph, concept));
    return { subgraph, part, records: at === 0 ? [...listIsoParticipants(), ...ownRecords] : ownRecords };
  });
}

function readConcept(subgraph: string, concept: string): IngestRecord[] {
  const path = join(projectRoot(), 'scripts', 'default-data', subgraph, `${concept}.json`);
  const file = fileShape.parse(JSON.parse(readFileSync(path, 'utf8')));
  return file.records.map(({ source, sources, ...fields }) => {
    const stated = [...source.map((reference) => resolveSource(reference, file.sources, path)), ...sources];
    if (stated.length === 0) throw new Error(`${path}: ${JSON.stringify(fields)} says nowhere where it comes from.`);
    return { type: file.type, ...fields, sources: stated };
  });
}

function resolveSource(reference: string, sources: DefaultFile['sources'], path: string): SourceInput {
  const [key = '', line] = reference.split('#');
  const source = sources[key];
  if (!source) throw new Error(`${path}: there is no source "${key}".`);
  return line === undefined ? source : { ...source, line: Number(line) };
}
