/** The ids on a page of a list, in its order. */
export function idsOf({ nodes }: { readonly nodes: readonly { readonly id: string }[] }): string[] {
  return nodes.map((node) => node.id);
}
