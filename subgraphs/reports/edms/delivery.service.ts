import type { BackgroundWork, WorkEvent } from '../../_kit/background.ts';
import type { EdmsConfig } from '../../_kit/edms/config.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { systemOf } from '../dispatch/dispatch-system.ts';
import { EdmsFault } from '../edms-message/edms-fault.ts';
import { momentFault } from './answer-moment.rule.ts';
import { AnswersOfEdms } from './answers.service.ts';
import { waitAfter } from './back-off.rule.ts';
import { DeliveryQueue, type Claimed } from './delivery-queue.repository.ts';
import { EdmsError, type Edms } from './edms.ts';
import { envelopeOf } from './envelope.rule.ts';
import { HttpEdms } from './http-edms.ts';
import { OwnEmulator } from './own-emulator.ts';

/** Beside the exchange itself, for what is read and written. */
const claimMarginMs = 2_000;

/** Delivers what waits, in the process that runs this subgraph. */
export function edmsDelivery({ database, writer, now, edms: config }: Tools): BackgroundWork {
  const answers = new AnswersOfEdms(writer, systemOf(config));
  const edms = edmsOf(config, now);
  if (edms === null) {
    const standsStill = 'EDMS_URL is not set: what is dispatched waits, and is sent once it is.';
    return { standsStill, pauseMs: config.pollMs, round: () => Promise.resolve([]), close: () => Promise.resolve() };
  }
  return new Delivery({ queue: new DeliveryQueue(database, systemOf(config)), answers, edms, config, now });
}

function edmsOf({ connection, timeoutMs }: EdmsConfig, now: () => Date): Edms | null {
  if (connection.kind === 'NONE') return null;
  return connection.kind === 'HTTP' ? new HttpEdms(connection, timeoutMs) : new OwnEmulator(now);
}

interface Parts {
  readonly queue: DeliveryQueue;
  readonly answers: AnswersOfEdms;
  readonly edms: Edms;
  readonly config: EdmsConfig;
  readonly now: () => Date;
}

/**
 * Every message is in the database before it is sent, and sent under one key until an answer is recorded. Killed at any
 * point it is sent again, and the system, which knows the key, answers as it did.
 */
class Delivery implements BackgroundWork {
  readonly standsStill = null;
  readonly pauseMs: number;

  constructor(private readonly parts: Parts) {
    this.pauseMs = parts.config.pollMs;
  }

  async round(stopping: AbortSignal): Promise<readonly WorkEvent[]> {
    const { queue, config } = this.parts;
    const events: WorkEvent[] = [];
    for (const messageId of await queue.due(Date.now())) {
      if (stopping.aborted) break;
      const claimed = await queue.claim(messageId, Date.now(), config.timeoutMs + claimMarginMs);
      if (claimed) events.push(...(await this.deliver(claimed, stopping)));
    }
    return events;
  }

  close(): Promise<void> {
    return this.parts.edms.close();
  }

  private async deliver(claimed: Claimed, stopping: AbortSignal): Promise<WorkEvent[]> {
    const { queue, config } = this.parts;
    const isSent = claimed.registrationNumber === null;
    try {
      const message = isSent ? await this.register(claimed, stopping) : await this.askFor(claimed, stopping);
      // Who registers at once often receipts at once.
      const waitMs = isSent ? Math.min(this.pauseMs, config.receiptMs) : config.receiptMs;
      await queue.release(claimed, { isSent, failures: 0, lastFault: null, nextAttemptAt: Date.now() + waitMs });
      return message === null ? [] : [{ level: 'info', message, details: { messageId: claimed.messageId } }];
    } catch (error) {
      if (!(error instanceof EdmsError)) throw error;
      if (stopping.aborted) await queue.release(claimed, null);
      else if (error.isFinal && isSent) return [await this.end(claimed, error)];
      else return [await this.postpone(claimed, error, isSent)];
      return [];
    }
  }

  private async register(claimed: Claimed, stopping: AbortSignal): Promise<string> {
    const { queue, edms, answers } = this.parts;
    const documents = await queue.documentsOf(claimed.messageId);
    const envelope = envelopeOf(claimed, documents, await queue.contentOf(claimed.contentHash));
    const registration = await edms.register(envelope, stopping);
    this.believe(claimed, { name: 'registeredAt', moment: registration.registeredAt });
    await answers.registered(claimed, registration);
    return 'A message is registered';
  }

  /** Null: there is no receipt yet. */
  private async askFor(claimed: Claimed, stopping: AbortSignal): Promise<string | null> {
    const status = await this.parts.edms.statusOf(claimed.messageId, stopping);
    if (status.registrationNumber !== claimed.registrationNumber)
      throw new EdmsError(EdmsFault.INVALID_ANSWER, 'it is registered under another number');
    if (status.receipt === null) return null;
    this.believe(claimed, { name: 'receivedAt', moment: status.receipt.receivedAt });
    await this.parts.answers.received(claimed, status.receipt);
    return 'A message is received';
  }

  /** @throws {EdmsError} where the moment can't be right: it is asked for again. */
  private believe({ dispatchedAt: sentAt }: Claimed, told: Parameters<typeof momentFault>[0]): void {
    const fault = momentFault(told, { sentAt, now: this.parts.now() });
    if (fault !== null) throw new EdmsError(EdmsFault.INVALID_ANSWER, fault);
  }

  private async end(claimed: Claimed, { fault, message: reason, said }: EdmsError): Promise<WorkEvent> {
    const { queue, answers } = this.parts;
    await answers.refused(claimed, said.refusal ?? reason);
    await queue.release(claimed, { isSent: true, failures: 0, lastFault: fault, nextAttemptAt: null });
    return { level: 'warn', message: 'A message was refused', details: { messageId: claimed.messageId, reason } };
  }

  /** However often: nobody gives up what was sent. */
  private async postpone(claimed: Claimed, error: EdmsError, isSent: boolean): Promise<WorkEvent> {
    const { queue, config } = this.parts;
    const { fault, message: reason, said } = error;
    const failures = claimed.failures + 1;
    const wanted = Math.min(said.waitMs ?? 0, config.retryMaxMs);
    const waitMs = Math.max(waitAfter(failures, config, Math.random()), wanted);
    await queue.release(claimed, { isSent, failures, lastFault: fault, nextAttemptAt: Date.now() + waitMs });
    const details = { messageId: claimed.messageId, fault, reason, failures, waitMs };
    return { level: 'warn', message: 'A message could not be passed on; it is tried again', details };
  }
}
