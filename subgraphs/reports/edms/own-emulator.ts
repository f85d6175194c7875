import { hash } from 'node:crypto';
import type { Envelope, Registration, Status } from '../../_kit/edms/wire.ts';
import type { Edms } from './edms.ts';

/**
 * The hub's own stand-in where no system is connected. Its numbers follow from the message: it remembers nothing, and
 * gives none of them a second one.
 */
export class OwnEmulator implements Edms {
  constructor(private readonly now: () => Date) {}

  register({ messageId }: Envelope): Promise<Registration> {
    return Promise.resolve({ ...numbered('EMULATOR', messageId), registeredAt: this.now().toISOString() });
  }

  statusOf(messageId: string): Promise<Status> {
    const now = this.now().toISOString();
    const receipt = { number: numbered('EMULATOR-RECEIPT', messageId).registrationNumber, receivedAt: now };
    return Promise.resolve({ ...numbered('EMULATOR', messageId), registeredAt: now, receipt });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

function numbered(kind: string, messageId: string) {
  return { messageId, registrationNumber: `${kind}-${hash('sha256', messageId, 'hex').slice(0, 12)}` };
}
