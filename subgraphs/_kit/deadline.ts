/** Of the time that callers wait for this subgraph, so much for others: it answers without them in the rest. */
const share = 0.7;

/**
 * Until when a subgraph waits for others, all that it asks them for one request taken together: waits that follow one
 * another would else be longer than its caller's, who would take it for the one that hangs. Whoever is asked has a
 * share of what is left, and so answers without whom it asks itself before its own caller gives up.
 */
export class Deadline {
  private constructor(private until: number) {}

  /** @param ms how long callers wait for the answer, from now */
  static ofAnswerWithin(ms: number): Deadline {
    return new Deadline(performance.now() + ms * share);
  }

  get leftMs(): number {
    return Math.max(0, this.until - performance.now());
  }

  /** Another fetch of the same client request has a wait of its own. */
  extendTo({ until }: Deadline): void {
    this.until = Math.max(this.until, until);
  }
}
