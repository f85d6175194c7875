import { hash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Envelope, Registration, Status } from '../../subgraphs/_kit/edms/wire.ts';

/** A message that was registered. */
interface Entry extends Registration {
  readonly envelopeHash: string;
  readonly kind: Envelope['kind'];
  readonly summary: string;
  readonly sender: string;
  readonly receiver: string;
  readonly contentHash: string;
}

export interface RegistrationOptions {
  /** Where they outlive the program, a line each; null: in memory only. */
  readonly file: string | null;
  readonly now: () => Date;
  /** How long after it was registered a message is receipted. */
  readonly receiptAfterMs: number;
}

/** The register of the emulator: a message has one entry, however often it is sent. */
export class Registrations {
  private readonly entries = new Map<string, Entry>();
  private readonly registeredAt = new Map<string, number>();
  private readonly sent = new Map<string, number>();

  constructor(private readonly options: RegistrationOptions) {
    const { file } = options;
    const lines = file !== null && existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
    for (const line of lines) this.keep(JSON.parse(line) as Entry);
  }

  /** The registration, the same whenever it is sent again; null where the id was used for another message. */
  register(envelope: Envelope): { readonly registration: Registration; readonly isNew: boolean } | null {
    const { messageId } = envelope;
    this.sent.set(messageId, (this.sent.get(messageId) ?? 0) + 1);
    const envelopeHash = hash('sha256', JSON.stringify(envelope), 'hex');
    const known = this.entries.get(messageId);
    if (known) return known.envelopeHash === envelopeHash ? { registration: asAnswer(known), isNew: false } : null;
    const entry = this.entryOf(envelope, envelopeHash);
    // Before the answer: what was answered is not forgotten.
    if (this.options.file !== null) appendFileSync(this.options.file, `${JSON.stringify(entry)}\n`);
    this.keep(entry);
    return { registration: asAnswer(entry), isNew: true };
  }

  /** Null where there is no such message. */
  statusOf(messageId: string): Status | null {
    const entry = this.entries.get(messageId);
    if (!entry) return null;
    const isReceipted = Date.now() - (this.registeredAt.get(messageId) ?? 0) >= this.options.receiptAfterMs;
    const receivedAt = this.options.now().toISOString();
    const number = entry.registrationNumber.replace('EMU-', 'EMU-IN-');
    return { ...asAnswer(entry), receipt: isReceipted ? { number, receivedAt } : null };
  }

  /** Everything, with how often each was sent to this program since it began. */
  list(): readonly (Entry & { readonly sent: number })[] {
    return [...this.entries.values()].map((entry) => ({ ...entry, sent: this.sent.get(entry.messageId) ?? 0 }));
  }

  private entryOf({ messageId, kind, year, summary, sender, receiver, contentHash }: Envelope, envelopeHash: string) {
    const registrationNumber = `EMU-${year}-${this.entries.size + 1}`;
    const registeredAt = this.options.now().toISOString();
    return { messageId, registrationNumber, registeredAt, envelopeHash, kind, summary, sender, receiver, contentHash };
  }

  private keep(entry: Entry): void {
    this.entries.set(entry.messageId, entry);
    this.registeredAt.set(entry.messageId, Date.now());
  }
}

function asAnswer({ messageId, registrationNumber, registeredAt }: Entry): Registration {
  return { messageId, registrationNumber, registeredAt };
}
