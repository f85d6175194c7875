import type { ReportsContext } from '../context.ts';

/** The payload of a command on an information, with the version as the command left it. */
export async function withInformation<A extends { readonly id: string | null }>(
  answer: A,
  { loaders }: ReportsContext,
) {
  const annualInformation = answer.id === null ? null : await loaders.annualInformation.again(answer.id);
  return { ...answer, annualInformation };
}
