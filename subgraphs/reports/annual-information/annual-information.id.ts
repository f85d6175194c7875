/** The id of a version of an information: `cycle-2021:body-mfa:v1`. */
export function informationId(duty: string, versionNumber: number): string {
  return `${duty}:v${versionNumber}`;
}
