import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { DateTimeScalar } from '../../_kit/scalars.ts';
import type { ReportsContext } from '../context.ts';
import { Dispatch } from '../dispatch/dispatch.type.ts';
import { EdmsDocument } from './edms-document.type.ts';
import { EdmsFault } from './edms-fault.ts';
import { messageState } from './edms-message.state.rule.ts';
import { EdmsMessageState } from './edms-message.state.ts';
import { EdmsMessage } from './edms-message.type.ts';

const ofNow = 'As it stands now, whatever the clocks of the query: no history of it is kept.';

/** What the system answered is said of the dispatch, which it is a fact about, and repeated here. */
@Resolver(() => EdmsMessage)
export class EdmsMessageResolver {
  @FieldResolver(() => Dispatch, { nullable: true, description: 'What it carries out.' })
  dispatch(@Root() { dispatchId }: EdmsMessage, @Ctx() { loaders }: ReportsContext): Promise<Dispatch | null> {
    return loaders.dispatch.byId.load(dispatchId);
  }

  @FieldResolver(() => [EdmsDocument], {
    nullable: true,
    description: 'What it carries, the summary itself first; without copies that are not for you.',
  })
  documents(@Root() { id }: EdmsMessage, @Ctx() { loaders }: ReportsContext): Promise<EdmsDocument[]> {
    return loaders.edmsMessage.documents.load(id);
  }

  @FieldResolver(() => EdmsMessageState, { nullable: true, description: 'How far it has come.' })
  async state(@Root() message: EdmsMessage, @Ctx() context: ReportsContext): Promise<EdmsMessageState | null> {
    const dispatch = await this.dispatch(message, context);
    return dispatch && messageState(message, dispatch);
  }

  @FieldResolver(() => LocalizedText, { nullable: true, description: 'The state in words.' })
  async stateLabel(@Root() message: EdmsMessage, @Ctx() context: ReportsContext): Promise<LocalizedText | null> {
    const state = await this.state(message, context);
    return state && labelOf(EdmsMessageState, state);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The number under which the system registered it; null while it has not.',
  })
  async registrationNumber(@Root() message: EdmsMessage, @Ctx() context: ReportsContext): Promise<string | null> {
    return (await this.dispatch(message, context))?.registrationNumber ?? null;
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'When the system registered it, by its own account; null while it has not.',
  })
  async registeredAt(@Root() message: EdmsMessage, @Ctx() context: ReportsContext): Promise<string | null> {
    return (await this.dispatch(message, context))?.registeredAt ?? null;
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'When the receiver receipted it, by the account of the system; null while there is no receipt.',
  })
  async receivedAt(@Root() message: EdmsMessage, @Ctx() context: ReportsContext): Promise<string | null> {
    return (await this.dispatch(message, context))?.receivedAt ?? null;
  }

  @FieldResolver(() => Int, { nullable: true, description: `How often it was sent. ${ofNow}` })
  async attempts(@Root() { id }: EdmsMessage, @Ctx() { loaders }: ReportsContext): Promise<number | null> {
    return (await loaders.edmsMessage.delivery.load(id))?.attempts ?? null;
  }

  @FieldResolver(() => EdmsFault, {
    nullable: true,
    description: `Why the last exchange with the system about it did not succeed; null where it did, or there was none. ${ofNow}`,
  })
  async lastFault(@Root() { id }: EdmsMessage, @Ctx() { loaders }: ReportsContext): Promise<EdmsFault | null> {
    return (await loaders.edmsMessage.delivery.load(id))?.lastFault ?? null;
  }

  @FieldResolver(() => LocalizedText, { nullable: true, description: 'The fault in words; null where there is none.' })
  async lastFaultLabel(@Root() message: EdmsMessage, @Ctx() context: ReportsContext): Promise<LocalizedText | null> {
    const fault = await this.lastFault(message, context);
    return fault && labelOf(EdmsFault, fault);
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: `When it was sent last; null where it was not. ${ofNow}`,
  })
  async lastAttemptAt(@Root() { id }: EdmsMessage, @Ctx() { loaders }: ReportsContext): Promise<string | null> {
    return momentOf((await loaders.edmsMessage.delivery.load(id))?.lastAttemptAt);
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: `From when on it is sent again, while it is QUEUED; null in every other state. ${ofNow}`,
  })
  async nextAttemptAt(@Root() message: EdmsMessage, @Ctx() context: ReportsContext): Promise<string | null> {
    if ((await this.state(message, context)) !== EdmsMessageState.QUEUED) return null;
    return momentOf((await context.loaders.edmsMessage.delivery.load(message.id))?.nextAttemptAt);
  }
}

function momentOf(ms: number | null | undefined): string | null {
  return ms == null ? null : new Date(ms).toISOString();
}
