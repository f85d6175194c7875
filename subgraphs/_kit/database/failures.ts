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

/** Another process holds one of SQLite's locks: to write, or for a moment to bring a killed process' log in order. */
export function isBusy(error: unknown): boolean {
  const message = error instanceof Error ? error.message : '';
  return /^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(codeOf(error)) || /database is locked/i.test(message);
}

const storageCodes: Readonly<Record<string, string>> = {
  SQLITE_FULL: 'the disk is full',
  SQLITE_IOERR: 'the disk can not be read or written, or is full',
  SQLITE_READONLY: 'it is read-only',
  SQLITE_CANTOPEN: 'it can not be opened or made',
  SQLITE_PERM: 'this user may not open it',
  SQLITE_NOTADB: 'it is not an SQLite database',
  SQLITE_CORRUPT: 'it is damaged',
};

/** Why the disk or the file can't serve; null for other errors. */
export function storageFault(error: unknown): string | null {
  const [code = ''] = /^SQLITE_[A-Z]+/.exec(codeOf(error)) ?? [];
  const message = error instanceof Error ? error.message : '';
  const cannotOpen = /Unable to open connection to local database/.test(message);
  return storageCodes[cannotOpen ? 'SQLITE_CANTOPEN' : code] ?? null;
}

/** Two MySQL transactions blocked each other: nothing was kept, it can run again. */
export function isDeadlock(error: unknown): boolean {
  return ['ER_LOCK_DEADLOCK', 'ER_CHECKREAD'].includes(codeOf(error));
}

/** MySQL's lock was not to be had in the time that it was told to wait. */
export function isLockWaitTimeout(error: unknown): boolean {
  return codeOf(error) === 'ER_LOCK_WAIT_TIMEOUT';
}

const madeCodes = new Set(['ER_DUP_FIELDNAME', 'ER_DUP_KEYNAME', 'ER_TABLE_EXISTS_ERROR']);

/** MySQL: the column, index or table that a statement is to make is there. */
export function isMadeAlready(error: unknown): boolean {
  return madeCodes.has(codeOf(error));
}
