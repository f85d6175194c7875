/** Signatures are numbered below what is signed: `cycle-2021:body-mfa:v1:s1`. */
export function signatureId(information: string, number: number): string {
  return `${information}:s${number}`;
}

const signature = /^(?<information>cycle-\d{4}:[^:]+:v[1-9]\d*):s(?<number>[1-9]\d*)$/;

/** Null where it is no id of a signature. */
export function partsOfSignatureId(id: string): { readonly information: string; readonly number: number } | null {
  const { information, number } = signature.exec(id)?.groups ?? {};
  return information === undefined ? null : { information, number: Number(number) };
}
