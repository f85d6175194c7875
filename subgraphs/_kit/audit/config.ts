import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ConfigReader } from '../config.ts';
import { dataFolder } from '../database/location.ts';

/** Where a hub signs what its databases hold. */
export interface AuditConfig {
  /** Of the checkpoints, a file for each subgraph. */
  readonly folder: string;
  /** The private key that signs them; made where it is missing. */
  readonly keyFile: string;
}

/** A key of one's own is there before it is named; faults go to `reader`. */
export function readAuditConfig(
  reader: ConfigReader,
  values: { readonly AUDIT_FOLDER?: string; readonly AUDIT_KEY_FILE?: string; readonly DATABASE_URL: string },
): AuditConfig {
  const folder = values.AUDIT_FOLDER ?? join(dataFolder(values.DATABASE_URL), 'audit');
  const own = values.AUDIT_KEY_FILE;
  if (own !== undefined && !existsSync(own)) reader.fault(`AUDIT_KEY_FILE=${JSON.stringify(own)} is not there`);
  return { folder, keyFile: own ?? join(folder, 'audit-key.pem') };
}

export function checkpointFile({ folder }: Pick<AuditConfig, 'folder'>, subgraph: string): string {
  return join(folder, `${subgraph}.checkpoints.jsonl`);
}

/** What an auditor takes along. */
export function publicKeyFile({ folder }: Pick<AuditConfig, 'folder'>): string {
  return join(folder, 'audit-key.pub.pem');
}
