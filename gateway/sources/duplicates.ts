import type { GraphQLFormattedError } from 'graphql';
import type { SubgraphAnswer } from '../../subgraphs/_http/connection.ts';

type Variables = Record<string, unknown>;

/**
 * Many things of a list often point at the same other thing. It is asked for once, and its answer
 * stands in every place.
 */
export class Duplicates {
  private constructor(
    readonly variables: Variables,
    /** Place of each original representation among the distinct ones. */
    private readonly places: readonly number[],
  ) {}

  /** @returns null where there are none */
  static in(variables: Variables): Duplicates | null {
    const { representations } = variables;
    if (!Array.isArray(representations) || representations.length < 2) return null;
    const distinct = new Map<string, number>();
    const places = representations.map((representation) => {
      const key = JSON.stringify(representation);
      const place = distinct.get(key) ?? distinct.size;
      distinct.set(key, place);
      return place;
    });
    if (distinct.size === representations.length) return null;
    const unique = [...distinct.values()].map((place) => representations[places.indexOf(place)] as unknown);
    return new Duplicates({ ...variables, representations: unique }, places);
  }

  restore({ data, errors, extensions }: SubgraphAnswer): SubgraphAnswer {
    const entities = data?.['_entities'];
    return {
      data: Array.isArray(entities)
        ? { ...data, _entities: this.places.map((place) => entities[place] as unknown) }
        : data,
      ...(errors && { errors: errors.flatMap((error) => this.everyPlaceOf(error)) }),
      extensions,
    };
  }

  private everyPlaceOf(error: GraphQLFormattedError): GraphQLFormattedError[] {
    const [root, asked, ...rest] = error.path ?? [];
    if (root !== '_entities' || typeof asked !== 'number') return [error];
    return this.places.flatMap((place, original) =>
      place === asked ? [{ ...error, path: [root, original, ...rest] }] : [],
    );
  }
}
