import DataLoader from 'dataloader';
import { alignOne } from '../../_kit/query/align.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { MediaPublicationFilter } from './media-publication.inputs.ts';
import type { MediaPublicationRepository } from './media-publication.repository.ts';
import type { MediaPublication } from './media-publication.type.ts';

type Publications = Pick<MediaPublicationRepository, 'findByIds' | 'list' | 'pagesUnderTreaty' | 'queryUnderTreaty'>;

/** Per-request access to publications, by id and page by page under treaties. */
export class MediaPublicationLoader {
  readonly byId: DataLoader<string, MediaPublication | null>;
  readonly list: MediaPublicationRepository['list'];
  private readonly byTreaty: ReturnType<MediaPublicationRepository['pagesUnderTreaty']>;

  constructor(private readonly publications: Publications) {
    this.byId = new DataLoader(async (ids) => alignOne(ids, await publications.findByIds(ids), (each) => each.id));
    this.list = (args, fields) => publications.list(args, fields);
    this.byTreaty = publications.pagesUnderTreaty();
  }

  /** One query for all treaties of a tick that are asked with the same arguments. */
  ofTreaty(
    treatyId: string,
    args: ListArgs<MediaPublicationFilter>,
    fields: readonly string[],
  ): Promise<Connection<MediaPublication>> {
    return this.byTreaty.load(treatyId, [args, fields], () => this.publications.queryUnderTreaty(args, fields));
  }
}
