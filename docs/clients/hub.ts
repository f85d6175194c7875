import type { TypedDocumentString } from '../../schema/operations.ts';

/** One error of an answer: of a field that is null for it, or of the request. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string };
}

export interface Answer<Result> {
  readonly data: Result;
  /** What is null because it could not be read or is not for you; empty where the answer is whole. */
  readonly missing: readonly AnswerError[];
  /** What you may not have meant, such as an id that nothing has. */
  readonly notes: readonly string[];
}

interface Body<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly AnswerError[];
  readonly extensions?: { readonly hub?: { readonly notes?: readonly { readonly message: string }[] } };
}

/** Asks a hub saved operations, and knows what each takes and gives. Needs nothing but `fetch`. */
export class Hub {
  private readonly address: string;
  private readonly headers: Readonly<Record<string, string>>;

  /** @param headers who asks: `authorization` or `x-api-key`; without them, the public */
  constructor(address: string, headers: Readonly<Record<string, string>> = {}) {
    this.address = address;
    this.headers = headers;
  }

  /** @throws where nothing was answered: the request was refused, or nothing of it could be read */
  async ask<Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ): Promise<Answer<Result>> {
    const response = await fetch(new URL('/graphql', this.address), {
      method: 'POST',
      headers: { ...this.headers, 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: String(document), variables }),
    });
    const { data, errors = [], extensions } = (await response.json()) as Body<Result>;
    if (data == null) throw new Error(errors.map(({ message }) => message).join('\n') || response.statusText);
    return { data, missing: errors, notes: extensions?.hub?.notes?.map(({ message }) => message) ?? [] };
  }
}
