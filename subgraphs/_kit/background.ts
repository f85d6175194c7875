/** What one round came to, for the log: nothing in it is secret. */
export interface WorkEvent {
  readonly level: 'info' | 'warn';
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Work that a process does for a subgraph beside answering, such as delivering what waits; it calls one round at a time. */
export interface BackgroundWork {
  /** Why there will be none, for whoever runs the process; null: it is done. */
  readonly standsStill: string | null;
  /** From the end of one round to the next, in ms. */
  readonly pauseMs: number;
  /** Does what is due; leaves the rest when `stopping` comes. */
  round(stopping: AbortSignal): Promise<readonly WorkEvent[]>;
  /** After the last round. */
  close(): Promise<void>;
}
