import DataLoader from 'dataloader';
import { alignOne } from '../../_kit/query/align.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import type {
  RecommendationArgs,
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
    this.list = (args, fields) => recommendations.list(args, fields);
  }

  /** `fields`: what is asked of each, so that no more is read. */
  under(parent: RecommendationParent, id: string, args: RecommendationArgs, fields: readonly string[]): Page {
    const pages = this.pages.get(parent) ?? this.recommendations.pagesUnder(parent);
    this.pages.set(parent, pages);
    return pages.load(id, [args, fields], () => this.recommendations.query(args, fields, parent));
  }
}
