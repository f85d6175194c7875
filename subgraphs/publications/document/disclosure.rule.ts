import type { ConfidentialColumns } from '../../_kit/access/confidential-columns.ts';
import type { Viewer } from '../../_kit/access/viewer.ts';
import type { DocumentUpload } from '../../_kit/contract.ts';
import { ForbiddenError } from '../../_kit/errors.ts';

/** Who says of any document what it is and for whom. */
const keepers = ['STEWARD', 'AUTHORISED_BODY'] as const;

type Disclosure = Partial<ConfidentialColumns> & { readonly isPublic?: boolean };

/**
 * For whom a document is, as its columns hold it: as its sender says. What officers and heads store and say nothing of is
 * confidential; what is confidential of theirs is for their bodies, too. Of a document that is there already nothing
 * follows from what is not said.
 */
export function disclosureOf(
  { isPublic, isConfidential, disclosedTo }: Omit<DocumentUpload, 'bytes'>,
  viewer: Viewer,
  isNew: boolean,
): Disclosure {
  const bodies = viewer.has(...keepers) ? [] : viewer.bodiesOf('OFFICER', 'HEAD');
  const isKept = isConfidential ?? (bodies.length > 0 && isNew && isPublic !== true ? true : undefined);
  const isTheirs = bodies.length > 0 && (isKept === true || disclosedTo !== undefined);
  const readers = isTheirs ? [...new Set([...bodies, ...(disclosedTo ?? [])])] : disclosedTo;
  return { isPublic, isConfidential: isKept, disclosedTo: readers && JSON.stringify(readers) };
}

/**
 * Before what is said of a stored document is changed.
 * @throws {ForbiddenError} where that is for others
 */
export function checkKeeper({ isConfidential }: Pick<ConfidentialColumns, 'isConfidential'>, viewer: Viewer): void {
  if (isConfidential && !viewer.has('AUTHORISED_BODY'))
    throw new ForbiddenError('What is said of a confidential document is for the AUTHORISED_BODY to change.');
  if (!viewer.has(...keepers))
    throw new ForbiddenError(`What is said of a stored document is for ${keepers.join(' or ')} to change.`);
}
