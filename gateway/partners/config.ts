import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { contractTags } from '../../subgraphs/_kit/access/contracts.ts';

/** What of HTTP itself a credential may not stand in for. */
const reserved = /^(host|content-.*|transfer-encoding|connection|accept.*|x-request-id|upgrade|te|trailer)$/i;

const credentialSchema = z
  .strictObject({
    header: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,60}$/i, 'is not the name of a header')
      .refine((name) => !reserved.test(name), 'is a header that is not for credentials'),
    env: z.string().min(1).optional(),
    file: z.string().min(1).optional(),
  })
  .refine(({ env, file }) => (env === undefined) !== (file === undefined), 'has either `env` or `file`');

const partnerSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/, 'is not small letters, digits and -, at most 31'),
  url: z.url({ protocol: /^https?$/, error: 'is not an http(s) address' }),
  /** A file instead of asking the subgraph itself. */
  sdl: z.string().min(1).optional(),
  credential: credentialSchema.optional(),
  timeoutMs: z.int().min(1).max(60_000).default(2_000),
  maxResponseBytes: z.int().min(1_000).max(50_000_000).default(5_000_000),
  /** Each may refer to a thing that the hub then fetches, and is work for everybody. */
  maxObjects: z.int().min(1).max(20_000).default(2_000),
  /** The first contract that holds what it adds. */
  contract: z.enum(contractTags).default('public'),
});

const fileSchema = z
  .strictObject({ partners: z.array(partnerSchema).max(20) })
  .refine(
    ({ partners }) => new Set(partners.map(({ name }) => name)).size === partners.length,
    'names a partner twice',
  );

export type PartnerConfig = z.infer<typeof partnerSchema>;

/** A partner as it is configured, with the credential itself. */
export interface Partner extends Omit<PartnerConfig, 'credential'> {
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * @param own names that partners can't have
 * @returns every fault instead, none of which says anything of a credential
 */
export function readPartners(
  file: string,
  own: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
): { readonly partners: readonly Partner[] } | { readonly fault: string } {
  try {
    const { partners } = fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const taken = partners.find(({ name }) => own.includes(name));
    if (taken) return { fault: `"${taken.name}" is the name of a subgraph of the hub.` };
    const folder = dirname(file);
    return {
      partners: partners.map(({ credential, ...partner }) => ({
        ...partner,
        ...(partner.sdl !== undefined && { sdl: resolve(folder, partner.sdl) }),
        headers: credential ? { [credential.header.toLowerCase()]: secretOf(credential, folder, environment) } : {},
      })),
    };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

class MissingSecretError extends Error {}

function secretOf(
  { env, file }: z.infer<typeof credentialSchema>,
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const secret = file === undefined ? environment[env ?? ''] : readSecret(resolve(folder, file));
  if (!secret || /[^\x20-\x7e]/.test(secret)) throw new MissingSecretError(`${env ?? file} holds no credential.`);
  return secret;
}

function readSecret(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

function faultOf(error: unknown): string {
  if (error instanceof MissingSecretError) return error.message;
  if (error instanceof SyntaxError) return 'It is not valid JSON.';
  if (!(error instanceof z.ZodError)) return 'It can not be read.';
  return error.issues.map(({ path, message }) => `${path.map(String).join('.') || 'It'} ${message}`).join('; ');
}

/** Another whenever the file has been written; that it can't be looked at is told when it is read. */
export function stampOf(file: string): string {
  try {
    const { ino, mtimeMs, size } = statSync(file);
    return `${ino}:${mtimeMs}:${size}`;
  } catch {
    return '';
  }
}
