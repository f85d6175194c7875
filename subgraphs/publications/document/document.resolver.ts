import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { PublicationsContext } from '../context.ts';
import { DocumentListArgs, type DocumentFilter } from './document.inputs.ts';
import { Document, DocumentConnection } from './document.type.ts';

@Resolver(() => Document)
export class DocumentResolver {
  @Query(() => Document, {
    nullable: true,
    description: 'One document; null where none with that content is stored.',
  })
  document(
    @Arg('id', () => ID, { description: 'SHA-256 of the content, 64 hexadecimal digits in lower case.' }) id: string,
    @Ctx() { loaders }: PublicationsContext,
  ): Promise<Document | null> {
    return loaders.document.byId.load(id);
  }

  @Query(() => DocumentConnection, {
    nullable: true,
    description: 'Stored documents. Null only when they can not be read.',
  })
  documents(
    @Args(() => DocumentListArgs) args: ListArgs<DocumentFilter>,
    @Ctx() { loaders }: PublicationsContext,
  ): Promise<Connection<Document>> {
    return loaders.document.list(args);
  }
}
