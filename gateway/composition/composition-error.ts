/** The subgraphs do not make one graph, or it has not the parts that it should; every reason is in the message. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError';

  constructor(what: string, reasons: readonly string[]) {
    super([what, ...reasons].join('\n\n'));
  }
}
