import { yearOf } from '../monitoring-cycle/monitoring-cycle.id.ts';

/** The id of what a body owes in a cycle: `cycle-2021:body-mfa`. */
export function dutyId(cycle: string, body: string): string {
  return `${cycle}:${body}`;
}

/** The year and the body of a duty, from the id that `dutyId` made. */
export function partsOfDuty(duty: string): { readonly year: number; readonly bodyId: string } {
  const end = duty.indexOf(':');
  return { year: yearOf(duty.slice(0, end)), bodyId: duty.slice(end + 1) };
}
