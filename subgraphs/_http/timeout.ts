export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/** Settles as `task` does, or rejects with a `TimeoutError` when it takes too long; the task itself goes on. */
export function withTimeout<T>(task: Promise<T>, timeoutMs: number): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new TimeoutError(`No answer within ${timeoutMs} ms`)), timeoutMs);
    task.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
