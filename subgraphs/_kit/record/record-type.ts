/** What the records of an entity are called in the graph and in histories: its name without `Entity`. */
export function recordTypeOf(name: string): string {
  return name.replace(/Entity$/, '');
}
