import { z } from 'zod';
import type { Caller, OtherSubgraphs, SubgraphRequest, SubgraphResponse } from '../contract.ts';
import { FactsMissingError } from '../errors.ts';
import { Peers } from './peers.ts';

type Question = Pick<SubgraphRequest, 'query' | 'variables'>;

interface Heard<T> {
  readonly said: T;
  /** The state it was read from; null where it does not say. */
  readonly revision: number | null;
}

/** How a question for every record asks for the rest of a page. */
export const restOfPage = 'pageInfo { hasNextPage endCursor }';

const pageOf = <Node extends z.ZodType>(node: Node) =>
  z.object({
    list: z.object({
      nodes: z.array(node),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  });

/**
 * What a command has to know of other subgraphs, asked before its unit of work: nobody waits for others while others
 * wait for the lock. What is asked for an answer to a query goes through the `peers` of its context instead.
 */
export class Inquiry {
  /** @param caller as whom they are asked: whoever gives the command, or the hub itself */
  constructor(
    private readonly ask: OtherSubgraphs['ask'],
    private readonly caller: Caller,
  ) {}

  /**
   * One in another process is another program: what it says is checked before it is believed.
   * @throws {FactsMissingError} where it can't be asked, or says only a part or something else
   */
  async answer<Answer extends z.ZodType>(
    subgraph: string,
    question: Question,
    answer: Answer,
  ): Promise<z.infer<Answer>> {
    return (await this.hear(subgraph, question, answer)).said;
  }

  /**
   * The records of a whole list, page by page, all of one state.
   * @param question takes the variable `after`, and names the list `list`, with its `nodes` and the `restOfPage`
   * @throws {FactsMissingError} where not all of it can be had
   */
  async everyNode<Node extends z.ZodType>(
    subgraph: string,
    { query, variables }: Question,
    node: Node,
  ): Promise<z.infer<Node>[]> {
    const nodes: z.infer<Node>[] = [];
    const page = pageOf(node);
    let after: string | null = null;
    let state: number | null = null;
    do {
      const heard: Heard<z.infer<typeof page>> = await this.at(subgraph, state).hear(
        subgraph,
        { query, variables: { ...variables, after } },
        page,
      );
      const { list } = heard.said;
      nodes.push(...list.nodes);
      state ??= heard.revision;
      after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
    } while (after !== null);
    return nodes;
  }

  /** Pinned to a state of one of them. */
  private at(subgraph: string, revision: number | null): Inquiry {
    if (revision === null) return this;
    return new Inquiry(this.ask, { ...this.caller, atRevisionOfOthers: { [subgraph]: revision } });
  }

  private async hear<Answer extends z.ZodType>(
    subgraph: string,
    question: Question,
    answer: Answer,
  ): Promise<Heard<z.infer<Answer>>> {
    const response: SubgraphResponse | null = await new Peers(this.ask, this.caller).hear(subgraph, question);
    if (response === null) throw new FactsMissingError(subgraph);
    const [fault] = response.errors ?? [];
    if (fault) throw new FactsMissingError(subgraph, fault.message);
    const { data: said, success } = answer.safeParse(response.data);
    if (!success) throw new FactsMissingError(subgraph, 'what it says is not of the form that was asked for.');
    return { said, revision: response.extensions?.hub?.revision ?? null };
  }
}

/**
 * Facts, or what is to be thrown once a command would go ahead without them: one that was done already under its key, or
 * is refused whatever others say, is answered without them.
 */
export async function orMissing<Facts>(facts: Promise<Facts>): Promise<Facts | FactsMissingError> {
  return facts.catch((error: unknown) => {
    if (error instanceof FactsMissingError) return error;
    throw error;
  });
}
