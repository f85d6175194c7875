import { partyId } from '../party/party.id.ts';

/** `untc-4-9:kz:statement-1`. */
export function treatyStatementId(treaty: string, participant: string, position: number): string {
  return `${partyId(treaty, participant)}:statement-${position}`;
}
