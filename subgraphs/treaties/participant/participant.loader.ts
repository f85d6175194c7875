import DataLoader from 'dataloader';
import { alignOne } from '../../_kit/query/align.ts';
import type { Participant } from './participant.type.ts';
import type { ParticipantRepository } from './participant.repository.ts';

/** Per-request access to participants: one query per tick, whatever the number of callers. */
export class ParticipantLoader {
  readonly byId: DataLoader<string, Participant | null>;
  readonly byIsoCode: DataLoader<string, Participant | null>;
  readonly list: ParticipantRepository['list'];

  constructor(participants: Pick<ParticipantRepository, 'findByIds' | 'findByIsoCodes' | 'list'>) {
    this.byId = new DataLoader(async (ids) => alignOne(ids, await participants.findByIds(ids), (each) => each.id));
    this.byIsoCode = new DataLoader(async (codes) =>
      alignOne(codes, await participants.findByIsoCodes(codes), (each) => each.isoCode ?? ''),
    );
    this.list = (args) => participants.list(args);
  }
}
