import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { InvalidInputError } from '../../subgraphs/_kit/errors.ts';
import type { Logger } from '../../subgraphs/_http/log.ts';

/** Codes of what the body parser refuses, and what sends files. */
const codes: Record<number, string> = {
  400: 'BAD_REQUEST',
  412: 'PRECONDITION_FAILED',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  416: 'RANGE_NOT_SATISFIABLE',
};

/** Every error of the hub has the one shape of GraphQL errors, on every route. */
export function sendError(
  response: Response,
  status: number,
  code: string,
  message: string,
  details: Record<string, unknown> = {},
): void {
  const { requestId } = response.locals as { requestId?: string };
  response.status(status).json({ errors: [{ message, extensions: { code, ...details, requestId } }] });
}

export const notFound: RequestHandler = (request, response) => {
  sendError(response, 404, 'NOT_FOUND', `There is no ${request.method} ${request.path} here.`);
};

/** Express would answer with HTML, and outside production with a stack. */
export function lastResort(log: Logger, maxBodyBytes: number): ErrorRequestHandler {
  const messages: Record<number, string> = {
    400: 'The body is not valid JSON.',
    412: 'The file is not in the state that the headers of the request ask for.',
    413: `The body is larger than ${maxBodyBytes} bytes.`,
    415: 'The body is in a character set or compression that is not supported.',
    416: 'The file has no such range of bytes.',
  };
  return (error: { status?: unknown }, request, response, next) => {
    if (error instanceof InvalidInputError && !response.headersSent)
      return sendError(response, 400, 'BAD_USER_INPUT', error.message, error.extensions);
    if (error instanceof URIError)
      return sendError(response, 400, 'BAD_REQUEST', `${request.path} is not percent-encoded UTF-8.`);
    const status = Number(error.status);
    const code = codes[status];
    if (response.headersSent) return code ? void request.destroy() : next(error);
    if (code) return sendError(response, status, code, messages[status] ?? '');
    log.error({ err: error, requestId: response.locals['requestId'] as unknown }, 'Unexpected error');
    sendError(response, 500, 'INTERNAL_SERVER_ERROR', 'Internal error.');
  };
}
