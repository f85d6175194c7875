import { GraphQLError, responsePathAsArray, type GraphQLResolveInfo } from 'graphql';

/** Errors of fields that have an answer all the same: a part of it is missing, and its clients are told which. */
export class Lost {
  private errors = new Map<string, GraphQLError>();

  /** What is read twice for one answer is lost once. */
  add({ message, extensions }: GraphQLError, { path: at, fieldNodes: nodes }: GraphQLResolveInfo): void {
    const path = responsePathAsArray(at);
    this.errors.set(JSON.stringify([path, message]), new GraphQLError(message, { nodes, path, extensions }));
  }

  take(): GraphQLError[] {
    const taken = [...this.errors.values()];
    this.errors = new Map();
    return taken;
  }
}
