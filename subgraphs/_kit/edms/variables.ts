import { z } from 'zod';
import { variable, wholeNumber, type VariableTable } from '../variable.ts';

/** How what is dispatched leaves the hub (¶12). */
export const edmsVariables = {
  EDMS_URL: variable({
    description:
      'Where the electronic document management system takes messages (docs/edms.md). Unset: a stand-in of the hub’s own, whose numbers are no registrations; with NODE_ENV=production nothing, and messages wait.',
    schema: z.url({ protocol: /^https?$/, error: 'is not an http(s) address' }).optional(),
  }),
  EDMS_TOKEN: variable({
    description: 'The bearer token that it knows the hub by. Unset: the hub sends none.',
    schema: z
      .string()
      .regex(/^[\x21-\x7e]{1,4096}$/, 'is not 1 to 4,096 visible ASCII characters')
      .optional(),
  }),
  EDMS_TIMEOUT_MS: variable({
    description: 'How long one exchange with it may take as a whole before it is given up and tried again later.',
    fallback: '10000',
    schema: wholeNumber(10, 600_000),
  }),
  EDMS_RETRY_MIN_MS: variable({
    description: 'The wait after the first attempt that failed; it doubles with each further one.',
    fallback: '1000',
    schema: wholeNumber(1, 3_600_000),
  }),
  EDMS_RETRY_MAX_MS: variable({
    description: 'The longest wait between two attempts. Nobody gives up: what waits is tried until it is taken.',
    fallback: '300000',
    schema: wholeNumber(1, 86_400_000),
  }),
  EDMS_POLL_MS: variable({
    description: 'How often the queue of messages is looked through.',
    fallback: '1000',
    schema: wholeNumber(10, 3_600_000),
  }),
  EDMS_RECEIPT_MS: variable({
    description: 'How often it is asked whether a registered message has been received.',
    fallback: '60000',
    schema: wholeNumber(10, 86_400_000),
  }),
} satisfies VariableTable;
