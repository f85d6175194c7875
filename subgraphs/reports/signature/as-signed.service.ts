import type { Conflict } from '../../_kit/ingest/ingester.ts';
import type { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { Content, UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { AnnualInformationEntity } from '../annual-information/annual-information.entity.ts';
import { InformationState, isDelivered } from '../annual-information/information-state.ts';
import { frozenConflicts } from '../faults/frozen.service.ts';
import { SignatureEntity } from './signature.entity.ts';
import { signedFault } from './signature.rule.ts';

/** What an import says of a part of a version, and what of it would be written that is signed. */
export interface SignedPart<E extends Recorded> {
  /** The versions that say it. */
  readonly informations: readonly string[];
  readonly content: Content<E>;
}

/**
 * What was delivered under a signature stays what was signed: nothing comes to it, and nothing of it changes. One that
 * was imported is whole once its signatures are, which come last.
 * @param field which a conflict names
 */
export async function asSignedConflicts<E extends Recorded>(
  work: UnitOfWork,
  entity: new () => E,
  field: string,
  parts: readonly SignedPart<E>[],
): Promise<(Conflict | null)[]> {
  const delivered = await deliveredSigned(
    work,
    parts.flatMap(({ informations }) => informations),
  );
  const frozen = parts.map(({ informations, content }) => ({
    isFrozen: informations.some((each) => delivered.has(each)),
    content,
  }));
  return frozenConflicts(work, entity, frozen, (id) => signedFault(field, id));
}

async function deliveredSigned(work: UnitOfWork, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const signatures = await work.currentBy(SignatureEntity, 'informationId', [...new Set(ids)]);
  const signed = [...new Set(signatures.map(({ informationId }) => informationId))];
  const informations = await work.current(AnnualInformationEntity, signed);
  return new Set(signed.filter((id) => isDelivered(informations.get(id)?.state ?? InformationState.DRAFT)));
}
