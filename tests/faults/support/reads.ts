import type { Answer } from '../../support/ask.ts';

interface Missing {
  readonly path: string;
  readonly owner: string;
  readonly code: string;
}

/** One answer, judged. */
export interface Sight {
  /** Fields that are null and whose error says why. */
  readonly missing: readonly Missing[];
  /** Fields that are null and of which no error speaks. */
  readonly unexplained: readonly string[];
}

/** Fields of all four subgraphs, by their place in the answer. */
const owners: Readonly<Record<string, string>> = {
  treaty: 'treaties',
  'treaty.assignments': 'bodies',
  'treaty.recommendations': 'reports',
  'treaty.mediaPublications': 'publications',
  body: 'bodies',
  sourceDocuments: 'reports',
  mediaPublications: 'publications',
};

const query = `{
  treaty(id: "untc-4-4") {
    id
    assignments(first: 1) { nodes { id } }
    recommendations(first: 1) { nodes { id } }
    mediaPublications(first: 1) { nodes { id } }
  }
  body(id: "body-mfa") { id }
  sourceDocuments(first: 1) { nodes { id } }
  mediaPublications(first: 1) { nodes { id } }
}`;

function check({ data, errors = [] }: Answer['body']): Sight {
  const missing: Missing[] = [];
  const unexplained: string[] = [];
  for (const [path, owner] of Object.entries(owners)) {
    const [root = '', field] = path.split('.');
    const parent = data?.[root] as Record<string, unknown> | null | undefined;
    // What hangs on a field that is missing itself is missing with it.
    if (field !== undefined && parent == null) continue;
    if ((field === undefined ? parent : parent?.[field]) != null) continue;
    const error = errors.find((each) => each.path?.join('.') === path);
    if (error) missing.push({ path, ...silentIn(error.extensions, owner) });
    else unexplained.push(path);
  }
  return { missing, unexplained };
}

/** Whom the field waited for: who has it may have had to ask another what is for the reader. */
function silentIn({ code, judgedBy }: Readonly<Record<string, unknown>>, owner: string): Omit<Missing, 'path'> {
  return { owner: typeof judgedBy === 'string' ? judgedBy : owner, code: String(code) };
}

/** A query that asks every subgraph, and what to make of its answer. */
export const look = { query, check };
