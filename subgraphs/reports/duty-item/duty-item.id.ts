/** The id of a treaty in a duty: `cycle-2021:body-mfa:untc-26-4`. */
export function dutyItemId(duty: string, treaty: string): string {
  return `${duty}:${treaty}`;
}
