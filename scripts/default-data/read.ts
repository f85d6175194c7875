import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { IngestRecord, SourceInput } from '../../subgraphs/_kit/contract.ts';
import { projectRoot } from '../../subgraphs/_kit/root.ts';
import { listIsoParticipants } from '../import/participants/resolve.ts';

export interface DefaultData {
  readonly subgraph: string;
  readonly records: IngestRecord[];
}

/** In load order; what one names of a later one is asked for again when all are loaded. */
const SUBGRAPHS = ['treaties', 'bodies', 'reports', 'publications'] as const;
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
 * What an empty hub starts with, subgraph by subgraph in load order.
 * @throws where a file has not its shape, or a record no source
 */
export function readDefaultData(): DefaultData[] {
  return SUBGRAPHS.map((subgraph) => {
    const folder = join(projectRoot(), 'scripts', 'default-data', subgraph);
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const ownRecords = files.sort().flatMap((name) => readFile(join(folder, name)));
    return { subgraph, records: subgraph === 'treaties' ? [...listIsoParticipants(), ...ownRecords] : ownRecords };
  });
}

function readFile(path: string): IngestRecord[] {
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
