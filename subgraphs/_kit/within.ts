/** Null where the answer does not come in time. Rights are asked so for every request: an AbortController costs more than the rest. */
export async function within<T>(ms: number, answer: Promise<T | null>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<null>((resolve) => (timer = setTimeout(resolve, ms, null)));
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}
