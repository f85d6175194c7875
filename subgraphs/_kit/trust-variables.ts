import { z } from 'zod';
import { variable, wholeNumber, type VariableTable } from './variable.ts';

/** Who is believed, and how what they did can be proved. */
export const trustVariables = {
  OIDC_ISSUER: variable({
    description:
      'The OpenID provider whose tokens are accepted, as their claim `iss` names it; with OIDC_AUDIENCE and OIDC_JWKS_URL. ' +
      'Unset: tokens of `npm run token`, and none with NODE_ENV=production.',
    schema: z.string().optional(),
  }),
  OIDC_AUDIENCE: variable({
    description: 'How the claim `aud` of a token must name this hub.',
    schema: z.string().optional(),
  }),
  OIDC_JWKS_URL: variable({
    description:
      'Where the provider publishes its keys (JWKS); asked when a token comes, and again for a key it has not.',
    schema: z.url({ protocol: /^https?$/, error: 'is not an http(s) address' }).optional(),
  }),
  API_KEYS_FILE: variable({
    description: 'The keys of machines, written by `npm run api-key`. Unset: `api-keys.json` in the data folder.',
    schema: z.string().optional(),
  }),
  PARTNERS_FILE: variable({
    description:
      'The subgraphs of partners that join the graph (JSON, see docs/partners.md); a change counts without a restart. Unset: none can.',
    schema: z.string().optional(),
  }),
  PARTNERS_REFRESH_MS: variable({
    description: 'How often each of them is asked whether its schema has changed.',
    fallback: '30000',
    schema: wholeNumber(1_000, 86_400_000),
  }),
  AUDIT_FOLDER: variable({
    description:
      'Where signed checkpoints of the record are kept, outside the database. Unset: `audit` in the data folder.',
    schema: z.string().optional(),
  }),
  AUDIT_KEY_FILE: variable({
    description:
      'The private key that signs checkpoints, Ed25519 in PEM. Unset: `audit-key.pem` in AUDIT_FOLDER, made by the first program that needs it.',
    schema: z.string().optional(),
  }),
} satisfies VariableTable;
