import type { Envelope, Registration, Status } from '../../_kit/edms/wire.ts';
import { EdmsFault } from '../edms-message/edms-fault.ts';

/** A document management system, as the hub needs it. */
export interface Edms {
  /**
   * Has a message registered; sent again it is registered no second time, and answered as before.
   * @throws {EdmsError}
   */
  register(envelope: Envelope, stopping: AbortSignal): Promise<Registration>;
  /**
   * What became of a message that was registered.
   * @throws {EdmsError}
   */
  statusOf(messageId: string, stopping: AbortSignal): Promise<Status>;
  close(): Promise<void>;
}

/** Why an exchange did not succeed. It names neither the address nor anything that was sent. */
export class EdmsError extends Error {
  override readonly name = 'EdmsError';

  constructor(
    readonly fault: EdmsFault,
    /** For the log. */
    reason: string,
    /** What the system says of a refusal, for people; and how long it wants to be left alone. */
    readonly said: { readonly refusal?: string; readonly waitMs?: number } = {},
  ) {
    super(reason);
  }

  /** Whether the same would come of it again. */
  get isFinal(): boolean {
    return this.fault === EdmsFault.REFUSED;
  }
}
