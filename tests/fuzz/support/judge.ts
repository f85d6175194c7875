export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly milliseconds: number;
}

interface Body {
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[];
}

/** What no answer holds, whoever asks for whatever. */
const leaks: readonly (readonly [string, RegExp])[] = [
  ['a stack trace', /stacktrace|\\n\s+at |\bat \S+ \(/],
  ['SQL', /\bSELECT\b.*\bFROM\b|\bINSERT INTO\b|\bUPDATE \S+ SET\b|\bDELETE FROM\b|SQLITE_|\bER_[A-Z]/s],
  ['a path', /node_modules|\/tmp\/|\/dist\/|\.[cm]?[jt]s:\d|file:\/\/|\bnode:[a-z]/],
  ['an address', /(localhost|127\.0\.0\.1|\[?::1\]?|0\.0\.0\.0):\d/],
  ['a system error', /\bE(CONN|PIPE|NOENT|TIMEDOUT|ADDR|ACCES)[A-Z]*\b/],
  ['the name of an exception', /\b[A-Z]\w*(Error|Exception)\b/],
];

/** What a valid question may be answered with all the same. */
const expectedCodes: ReadonlySet<string> = new Set([
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'INVALID_CURSOR',
  'COST_LIMIT_EXCEEDED',
  'LIMIT_EXCEEDED',
]);

/** Null: not JSON. */
function read({ text }: Reply): Body | null {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return null;
  }
}

/** The codes of an answer's errors, each once. */
export function codesOf(reply: Reply): string[] {
  return [...new Set(read(reply)?.errors?.map(({ extensions }) => String(extensions?.code)))];
}

/** What is wrong with an answer, whatever was asked. */
export function faultsOf(reply: Reply): string[] {
  const { status, text } = reply;
  const isRedirect = status >= 300 && status < 400;
  const codes = codesOf(reply);
  return [
    ...(status >= 500 ? [`status ${status}`] : []),
    ...(isRedirect || read(reply) ? [] : ['not JSON']),
    ...(status >= 400 && codes.length === 0 ? ['no code'] : []),
    ...codes.filter((code) => code === 'undefined' || code === 'INTERNAL_SERVER_ERROR').map((code) => `code ${code}`),
    ...leaks.filter(([, pattern]) => pattern.test(text)).map(([what]) => what),
  ];
}

/** What is wrong with the answer at any address, where what is asked for may well be a file, or nothing but its head. */
export function faultsOfAddressed(reply: Reply): string[] {
  const isRefusal = reply.status >= 400 && reply.text !== '';
  return isRefusal || reply.status >= 500 ? faultsOf(reply) : [];
}

/** What is wrong with the answer to a valid command. */
export function faultsOfCommand(reply: Reply): string[] {
  return faultsOfValid(reply).filter((fault) => fault !== 'unexpected UNAUTHENTICATED');
}

/** What is wrong with the answer to a valid question. */
export function faultsOfValid(reply: Reply): string[] {
  const unexpected = codesOf(reply).filter((code) => !expectedCodes.has(code));
  return [...faultsOf(reply), ...unexpected.map((code) => `unexpected ${code}`)];
}
