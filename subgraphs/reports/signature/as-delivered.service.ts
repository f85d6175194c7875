import type { SourceInput } from '../../_kit/contract.ts';
import type { Conflict } from '../../_kit/ingest/ingester.ts';
import type { Recorded } from '../../_kit/record/recorded.entity.ts';
import { isOfSources, readSources } from '../../_kit/record/sources.ts';
import type { Content, UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { AnnualInformationEntity } from '../annual-information/annual-information.entity.ts';
import { isDelivered } from '../annual-information/information-state.ts';
import { frozenConflicts } from '../faults/frozen.service.ts';
import { SignatureEntity } from './signature.entity.ts';
import { deliveredFault } from './signature.rule.ts';

/** What an import says of a part of a version, where from, and what of it would be written that was delivered. */
export interface DeliveredPart<E extends Recorded> {
  /** The versions that say it. */
  readonly informations: readonly string[];
  readonly content: Content<E>;
  readonly sources: readonly SourceInput[] | undefined;
}

/**
 * What was delivered stays as it was: nothing of it changes, and nothing comes to it. One that was imported is whole
 * once its signatures are, which come last; until then, or where it has none, what it says still comes from the sources
 * that it came from, as when an import that was killed is run again.
 * @param field which a conflict names
 */
export async function asDeliveredConflicts<E extends Recorded>(
  work: UnitOfWork,
  entity: new () => E,
  field: string,
  parts: readonly DeliveredPart<E>[],
): Promise<(Conflict | null)[]> {
  const ids = [...new Set(parts.flatMap(({ informations }) => informations))];
  const signatures = await work.currentBy(SignatureEntity, 'informationId', ids);
  const signed = new Set(signatures.map(({ informationId }) => informationId));
  const versions = await work.current(AnnualInformationEntity, ids);
  const frozen = parts.map(({ informations, content, sources = [] }) => {
    const delivered = informations.flatMap((id) => {
      const version = versions.get(id);
      return version && isDelivered(version.state) ? [version] : [];
    });
    const isComing = ({ id, sources: from }: AnnualInformationEntity) =>
      !signed.has(id) && isOfSources(readSources(from), sources);
    return { isFrozen: delivered.length > 0, isComing: delivered.every(isComing), content };
  });
  return frozenConflicts(work, entity, frozen, (id) => deliveredFault(field, id));
}
