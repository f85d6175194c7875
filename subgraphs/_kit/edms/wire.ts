import { z } from 'zod';
import { hashField, idField, lineText, momentField } from '../ingest/fields.ts';

/*
 * What the hub and the document management system say to one another; docs/edms.md is written after it. The hub sends
 * envelopes and believes answers of this form only; the emulator, a program of its own, does the reverse.
 */

const text = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() });

const documentSchema = z.strictObject({
  role: z.enum(['SUMMARY', 'RENDERING', 'ATTACHMENT']),
  /** Of the content, in lower-case hexadecimal. */
  sha256: hashField,
  /** In bytes. */
  size: z.int().min(1),
  mediaType: z.string(),
  /** The content itself, as text: of the summary alone. */
  content: z.string().optional(),
  /** Where at the hub the content is: of all others. */
  path: z.string().optional(),
});

export const envelopeSchema = z.strictObject({
  format: z.literal('treaty-monitoring-hub/edms/1'),
  /** The same whenever the message is sent again, and that of no other. */
  messageId: idField,
  kind: z.enum(['SUMMARY', 'FORWARDING']),
  /** Of the Rules; null where none is known for the year. */
  paragraph: idField.nullable(),
  subject: text,
  summary: idField,
  year: z.int(),
  sender: idField,
  receiver: idField,
  sentAt: momentField,
  contentHash: hashField,
  documents: z.array(documentSchema).min(1),
});

export type Envelope = z.infer<typeof envelopeSchema>;
export type EnvelopeDocument = z.infer<typeof documentSchema>;

const registration = {
  messageId: idField,
  registrationNumber: lineText(80),
  registeredAt: momentField,
};

/** To a message that was sent. */
export const registrationSchema = z.object(registration);
export type Registration = z.infer<typeof registrationSchema>;

/** To the question what became of a message. */
export const statusSchema = z.object({
  ...registration,
  receipt: z.object({ number: lineText(80), receivedAt: momentField }).nullable(),
});
export type Status = z.infer<typeof statusSchema>;

/** Why a message was refused, in the words of the system. */
export const refusalSchema = z.object({ message: lineText(500) });
