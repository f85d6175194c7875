import { hash } from 'node:crypto';
import { envelopeSchema, type Envelope } from '../../subgraphs/_kit/edms/wire.ts';

/** A request that is answered with this status, and why. */
export class Refusal {
  constructor(
    readonly status: 400 | 401 | 404 | 409 | 413 | 422,
    readonly message: string,
  ) {}
}

/** The message that was sent, where it is whole: its form, its key, and the hashes and sizes of what it carries. */
export function checkedEnvelope(body: string, key: string | undefined): Envelope | Refusal {
  const { data: envelope, error } = envelopeSchema.safeParse(parsed(body));
  if (!envelope) {
    const [issue] = error.issues;
    return new Refusal(400, `${issue?.path.join('.') || 'the body'}: ${issue?.message}`);
  }
  if (key !== envelope.messageId) return new Refusal(400, 'The header Idempotency-Key is not the messageId.');
  const [summary, ...others] = envelope.documents;
  const content = summary?.role === 'SUMMARY' ? summary.content : undefined;
  if (content === undefined) return new Refusal(422, 'The first document is not the summary with its content.');
  if (summary?.size !== Buffer.byteLength(content)) return new Refusal(422, 'The size of the summary is another.');
  const sha256 = hash('sha256', content, 'hex');
  if (summary.sha256 !== sha256 || envelope.contentHash !== sha256)
    return new Refusal(422, 'The hash of the summary is another.');
  if (others.some(({ role, path }) => role === 'SUMMARY' || path === undefined))
    return new Refusal(422, 'A document that is not the summary has no path.');
  return envelope;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
