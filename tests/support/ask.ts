export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
    extensions?: {
      hub: {
        revision: string | null;
        subgraphs: { name: string; state: string; revision: number | null; asOf: string | null }[];
      };
    };
  };
}

/** Asks a hub that listens at this origin; `usual` headers go with every request that does not give them itself. */
export function asker(url: string, usual: Readonly<Record<string, string>> = {}) {
  return async (
    query: string,
    body: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...usual,
        ...headers,
      },
      body: JSON.stringify({ query, ...body }),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
  };
}

export type Ask = ReturnType<typeof asker>;
