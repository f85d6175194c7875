import type { Registration, Status } from '../../_kit/edms/wire.ts';
import type { SourceInput } from '../../_kit/contract.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Writer } from '../../_kit/record/write.ts';
import type { DispatchSystem } from '../dispatch/dispatch-system.ts';
import { DispatchEntity } from '../dispatch/dispatch.entity.ts';
import { EdmsMessageEntity } from '../edms-message/edms-message.entity.ts';

/** Nobody waits at a screen. */
const patienceMs = 30_000;

const sources: Readonly<Record<DispatchSystem, SourceInput>> = {
  EDMS: { nature: 'AUTHENTIC', title: 'Answer of the electronic document management system' },
  EMULATOR: { nature: 'DEMONSTRATION', title: "Answer of the hub's own stand-in for the document management system" },
};

interface Answered {
  readonly messageId: string;
  readonly dispatchId: string;
}

/** Records what the system answered, once, however often it says so. */
export class AnswersOfEdms {
  constructor(
    private readonly writer: Writer,
    private readonly system: DispatchSystem,
  ) {}

  registered({ dispatchId: id }: Answered, { registrationNumber, registeredAt }: Registration): Promise<void> {
    return this.write('registerDispatch', async (work) => {
      const dispatch = (await work.current(DispatchEntity, [id])).get(id);
      if (dispatch?.registrationNumber !== null) return;
      const content = { id, registrationNumber, registeredAt };
      await work.put(DispatchEntity, [{ content, sources: [sources[this.system]] }]);
    });
  }

  received({ dispatchId: id }: Answered, { number, receivedAt }: NonNullable<Status['receipt']>): Promise<void> {
    return this.write('receiptDispatch', async (work) => {
      const dispatch = (await work.current(DispatchEntity, [id])).get(id);
      if (dispatch?.receivedAt !== null) return;
      const content = { id, receiptNumber: number, receivedAt };
      await work.put(DispatchEntity, [{ content, sources: [sources[this.system]] }]);
    });
  }

  refused({ messageId: id }: Answered, refusal: string): Promise<void> {
    return this.write('refuseDispatch', async (work) => {
      if (!(await work.existing(EdmsMessageEntity, [id])).has(id)) return;
      const content = { id, failedAt: work.moment, refusal };
      await work.put(EdmsMessageEntity, [{ content, sources: [sources[this.system]] }], refusal);
    });
  }

  private async write(command: string, task: (work: UnitOfWork) => Promise<void>): Promise<void> {
    await this.writer.write({ actor: 'hub', command, patienceMs }, task);
  }
}
