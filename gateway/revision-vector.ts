/**
 * The state of all subgraphs in one word, `t12.b3.r88.p5`: one part per subgraph, its letters and its revision.
 * A part's letters are the first letter of the name, or as many as tell it from the ones before.
 */
export class RevisionVector {
  private readonly names = new Map<string, string>();

  constructor(subgraphs: readonly string[]) {
    for (const name of subgraphs) this.names.set(this.freePrefix(name), name);
  }

  /** @returns the parts that are known, in the order of the subgraphs; null where none is */
  print(revisions: ReadonlyMap<string, number>): string | null {
    const parts = [...this.names].flatMap(([letters, name]) => {
      const revision = revisions.get(name);
      return revision === undefined ? [] : [`${letters}${revision}`];
    });
    return parts.length > 0 ? parts.join('.') : null;
  }

  /** @returns subgraph → revision; null where the text is no vector of this hub */
  parse(text: string): ReadonlyMap<string, number> | null {
    const revisions = new Map<string, number>();
    for (const part of text.split('.')) {
      const [, letters = '', digits = ''] = /^([a-z-]+)(\d{1,15})$/.exec(part) ?? [];
      const name = this.names.get(letters);
      if (name === undefined || revisions.has(name)) return null;
      revisions.set(name, Number(digits));
    }
    return revisions;
  }

  private freePrefix(name: string): string {
    let length = 1;
    while (length < name.length && this.names.has(name.slice(0, length))) length += 1;
    return name.slice(0, length);
  }
}
