import DataLoader from 'dataloader';
import { alignOne } from '../../_kit/query/align.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { AddressedArgs, RecommendationFilter } from './recommendation.inputs.ts';
import type {
  RecommendationPages,
  RecommendationParent,
  RecommendationRepository,
} from './recommendation.repository.ts';
import type { Recommendation } from './recommendation.type.ts';

type Page = Promise<Connection<Recommendation>>;
type Repository = Pick<RecommendationRepository, 'findByIds' | 'list' | 'query' | 'pagesUnder'>;

/** Per-request access to recommendations, by id and page by page under whatever they belong to. */
export class RecommendationLoader {
  readonly byId: DataLoader<string, Recommendation | null>;
  readonly list: RecommendationRepository['list'];
  private readonly pages = new Map<RecommendationParent, RecommendationPages>();

  constructor(private readonly recommendations: Repository) {
    this.byId = new DataLoader(async (ids) => alignOne(ids, await recommendations.findByIds(ids), (each) => each.id));
    this.list = (args) => recommendations.list(args);
  }

  ofTreaty(treatyId: string, args: AddressedArgs): Page {
    return this.under('treaty', treatyId, args);
  }

  ofSender(participantId: string, args: AddressedArgs): Page {
    return this.under('sender', participantId, args);
  }

  ofAddressee(participantId: string, args: ListArgs<RecommendationFilter>): Page {
    return this.under('addressee', participantId, args);
  }

  ofDocument(documentId: string, args: ListArgs<RecommendationFilter>): Page {
    return this.under('document', documentId, args);
  }

  private under(parent: RecommendationParent, id: string, args: ListArgs<RecommendationFilter>): Page {
    const pages = this.pages.get(parent) ?? this.recommendations.pagesUnder(parent);
    this.pages.set(parent, pages);
    return pages.load(id, this.recommendations.query(args, parent));
  }
}
