/** Remarks are numbered below the version that was returned: `cycle-2021:body-mfa:v1:r1`. */
export function remarkId(information: string, number: number): string {
  return `${information}:r${number}`;
}

const remark = /^(?<information>cycle-\d{4}:[^:]+:v[1-9]\d*):r(?<number>[1-9]\d*)$/;

/** Null where it is no id of a remark. */
export function partsOfRemarkId(id: string): { readonly information: string; readonly number: number } | null {
  const { information, number } = remark.exec(id)?.groups ?? {};
  return information === undefined ? null : { information, number: Number(number) };
}
