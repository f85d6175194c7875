const connectionCodes = new Set([
  'PROTOCOL_CONNECTION_LOST',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'ER_SERVER_SHUTDOWN',
  'ER_CON_COUNT_ERROR',
  'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR',
]);

function codeOf(error: unknown): string {
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: { code?: unknown } };
  const found = driverError?.code ?? code;
  return typeof found === 'string' ? found : '';
}

/** The connection broke or could not be made: the database may be back in a moment. */
export function isConnectionFailure(error: unknown): boolean {
  const message = error instanceof Error ? error.message : '';
  return connectionCodes.has(codeOf(error)) || /closed state|Connection lost|Pool is closed/i.test(message);
}

/** Another process holds SQLite's write lock. */
export function isBusy(error: unknown): boolean {
  const message = error instanceof Error ? error.message : '';
  return codeOf(error).startsWith('SQLITE_BUSY') || /database is locked/i.test(message);
}

/** Two MySQL transactions blocked each other, or one waited too long: nothing was kept, it can run again. */
export function isDeadlock(error: unknown): boolean {
  return ['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD'].includes(codeOf(error));
}

/** Another process has just made the table that keeps count of migrations. */
export function isMigrationRace(error: unknown): boolean {
  return error instanceof Error && /table .?migrations.? already exists/i.test(error.message);
}
