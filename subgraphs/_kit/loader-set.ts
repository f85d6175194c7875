import type { Concept, Concepts, LoaderTools } from './concept.ts';

type ToolsBesides<Loaders> = Omit<LoaderTools<Loaders>, 'loaders'>;

/**
 * One loader for each concept, made when it is first asked for: a request needs few of them.
 * The returned function makes a set, per request and clocks.
 */
export function loaderSets<Loaders extends object>(
  concepts: Concepts<Loaders>,
): (tools: ToolsBesides<Loaders>) => Loaders {
  class LoaderSet {
    constructor(readonly tools: ToolsBesides<Loaders>) {}
  }
  for (const [name, concept] of Object.entries<Concept<unknown, Loaders>>(concepts)) {
    Object.defineProperty(LoaderSet.prototype, name, {
      get(this: LoaderSet & Loaders) {
        const value = concept.loader({ ...this.tools, loaders: this });
        Object.defineProperty(this, name, { value });
        return value;
      },
    });
  }
  return (tools) => new LoaderSet(tools) as LoaderSet & Loaders;
}
