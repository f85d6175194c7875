import DataLoader from 'dataloader';
import { alignOne } from '../../_kit/query/align.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { formerTreatyId, readIdentifier } from '../treaty-identifier/treaty-identifier.id.ts';
import type { TreatyIdentifier } from '../treaty-identifier/treaty-identifier.type.ts';
import type { TreatyFilter } from './treaty.inputs.ts';
import type { Treaty } from './treaty.type.ts';
import type { TreatyPages, TreatyRepository } from './treaty.repository.ts';

/** The part of another loader that is asked. */
interface Identifiers {
  readonly byId: Pick<DataLoader<string, TreatyIdentifier | null>, 'load'>;
}

/** Per-request access to treaties: one query per tick, whatever the number of callers. */
export class TreatyLoader {
  readonly byId: DataLoader<string, Treaty | null>;
  readonly list: TreatyRepository['list'];
  private readonly pages: TreatyPages;

  constructor(
    private readonly treaties: Pick<TreatyRepository, 'findByIds' | 'list' | 'query' | 'protocols'>,
    private readonly identifiers: () => Identifiers,
  ) {
    this.byId = new DataLoader(async (ids) => alignOne(ids, await treaties.findByIds(ids), (each) => each.id));
    this.list = (args) => treaties.list(args);
    this.pages = treaties.protocols();
  }

  /** By its id, an external identifier `scheme:value`, or the id that it had before it was merged with another. */
  async find(text: string): Promise<Treaty | null> {
    const treaty = await this.byId.load(text);
    if (treaty) return treaty;
    return this.identified(readIdentifier(text) ?? formerTreatyId(text));
  }

  /** By the id of one of its identifiers, such as `unts:14668`. */
  async identified(id: string): Promise<Treaty | null> {
    const identifier = await this.identifiers().byId.load(id);
    return identifier && this.byId.load(identifier.treatyId);
  }

  protocolsOf(treatyId: string, args: ListArgs<TreatyFilter>): Promise<Connection<Treaty>> {
    return this.pages.load(treatyId, args, () => this.treaties.query(args));
  }
}
