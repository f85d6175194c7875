import { EdmsMessageState } from './edms-message.state.ts';

/** What became of a message; `messageStateSql` says the same in SQL. */
export function messageState(
  { failedAt }: { readonly failedAt: string | null },
  { registeredAt, receivedAt }: { readonly registeredAt: string | null; readonly receivedAt: string | null },
): EdmsMessageState {
  if (receivedAt !== null) return EdmsMessageState.RECEIVED;
  if (registeredAt !== null) return EdmsMessageState.REGISTERED;
  return failedAt === null ? EdmsMessageState.QUEUED : EdmsMessageState.FAILED;
}
