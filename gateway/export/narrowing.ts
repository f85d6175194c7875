import {
  Kind,
  type ConstDirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { InvalidRequestError } from '../errors.ts';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** What is asked for on one way through an operation, and which of it stays. */
export interface Way {
  /** Keys of the answer. */
  readonly keys: readonly string[];
  /** How deep nothing else is asked for: beside the first key, the other fields of Query. */
  readonly alone: ReadonlySet<number>;
  /** Makes another field of the one at a depth. */
  readonly edit: (field: FieldNode, depth: number) => FieldNode;
}

/** Fragments that are spread out, since what they hold on the way is no longer what it is elsewhere. */
const maxSpread = 1_000;

/** Edits an operation along one way; fragments that do not lie on it stay as they are. */
export class Narrowing {
  private spread = 0;
  private readonly known = new Map<string, boolean>();

  constructor(
    private readonly fragments: Fragments,
    private readonly way: Way,
  ) {}

  narrow(set: SelectionSetNode, depth = 0): SelectionSetNode {
    return { ...set, selections: set.selections.flatMap((node) => this.selection(node, depth)) };
  }

  private selection(node: SelectionNode, depth: number): readonly SelectionNode[] {
    const { keys, alone, edit } = this.way;
    const key = keys[depth] ?? '';
    if (!this.holds(node, key)) return alone.has(depth) ? [] : [node];
    if (node.kind === Kind.FIELD) {
      const below = node.selectionSet && depth + 1 < keys.length ? this.narrow(node.selectionSet, depth + 1) : null;
      return [edit(below ? { ...node, selectionSet: below } : node, depth)];
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : this.spreadOut(node.name.value);
    if (!fragment) return [node];
    const { typeCondition } = fragment;
    const directives = node.directives as readonly ConstDirectiveNode[];
    const selectionSet = this.narrow(fragment.selectionSet, depth);
    return [{ kind: Kind.INLINE_FRAGMENT, directives, selectionSet, ...(typeCondition && { typeCondition }) }];
  }

  private spreadOut(name: string): FragmentDefinitionNode | undefined {
    this.spread += 1;
    if (this.spread <= maxSpread) return this.fragments.get(name);
    const message = `The query spreads fragments more than ${maxSpread} times on the way to the list that is exported.`;
    throw new InvalidRequestError(message, 'LIMIT_EXCEEDED', { field: 'query', limit: maxSpread });
  }

  /** Whether it asks for this key, itself or through fragments. */
  private holds(node: SelectionNode, key: string): boolean {
    if (node.kind === Kind.FIELD) return (node.alias ?? node.name).value === key;
    if (node.kind === Kind.INLINE_FRAGMENT) return node.selectionSet.selections.some((each) => this.holds(each, key));
    const name = `${node.name.value} ${key}`;
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const found = this.fragments.get(node.name.value)?.selectionSet.selections.some((each) => this.holds(each, key));
    this.known.set(name, found ?? false);
    return found ?? false;
  }
}
