import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { fill, record } from '../../subgraphs/reports/records.ts';
import { ownBody } from './viewers.ts';

const duty = `cycle-2021:${ownBody}`;
/** What is asked of versions: it was returned, lacks a language, and says other things than the version before. */
export const returned = `${duty}:v3`;
/** A copy of the default data. */
const scan = '1bf93c2cf57d0d8647cdae2c00ed10a0e2723a3588379c9028d358f2110378ff';
const contentHash = '0'.repeat(64);
const signedBy = `${ownBody}-head-2019`;

function version(versionNumber: number, month: string) {
  const id = `${duty}:v${versionNumber}`;
  const entry = `${id}:kz-npt-1968`;
  const signedAt = `2022-${month}-01T10:00:00+06:00`;
  const signature = { signedAt, signedBy, contentHash };
  return [
    record('AnnualInformation', {
      ...{ id, duty, versionNumber, isNil: false, state: 'RETURNED', remarks: { en: 'Incomplete' }, ...signature },
      ...{
        begunOn: `2022-${month}-01`,
        submittedAt: `2022-${month}-02T10:00:00+06:00`,
        signatureKind: 'HANDWRITTEN_SCAN',
      },
      ...{ decidedAt: `2022-${month}-03T10:00:00+06:00`, preparedBy: `${ownBody}-legal`, kkState: 'MISSING' },
      ...{ ruState: 'PRESENT', paperReceivedOn: `2022-${month}-02`, paperNumber: '7' },
      ...{ periodFrom: '2021-01-01', periodTo: '2021-10-31' },
    }),
    record('InForceEntry', { information: id, treaty: 'kz-npt-1968', progress: { ru: `Ход ${versionNumber}` } }),
    record('EntryRemark', { id: `${id}:r1`, entry, remarkedOn: `2022-${month}-03`, text: { en: 'Of what?' } }),
    record('Signature', { id: `${id}:s1`, kind: 'HANDWRITTEN_SCAN', ...signature, scan }),
  ];
}

/** In the default data no body has all that a version can have. */
export async function returnInformation(reports: RunningSubgraph): Promise<void> {
  await fill(reports, ...version(2, '01'), ...version(3, '02'));
}
