/** How often each command was done, of how often it was given. */
export function figuresOf(lines: readonly string[]): string {
  const given = new Map<string, [done: number, all: number]>();
  for (const line of lines) {
    const [, name, what] = /^(\w+) by [^:]+(?::[^:]+)?: (.*)$/.exec(line) ?? [];
    if (name === undefined) continue;
    const [done, all] = given.get(name) ?? [0, 0];
    given.set(name, [done + (what === 'done' ? 1 : 0), all + 1]);
  }
  const figures = [...given].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return figures.map(([name, [done, all]]) => `${name} ${done} of ${all}`).join(', ');
}
