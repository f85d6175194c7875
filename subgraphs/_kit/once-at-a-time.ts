/** Whoever calls while the task runs waits for that run. */
export function onceAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => (running ??= task().finally(() => (running = null)));
}
