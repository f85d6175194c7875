import { Pool, type Dispatcher } from 'undici';
import type { z } from 'zod';
import type { EdmsConnection } from '../../_kit/edms/config.ts';
import {
  refusalSchema,
  registrationSchema,
  statusSchema,
  type Envelope,
  type Registration,
  type Status,
} from '../../_kit/edms/wire.ts';
import { EdmsFault } from '../edms-message/edms-fault.ts';
import { faultOfStatus } from './answer-fault.rule.ts';
import { EdmsError, type Edms } from './edms.ts';

/** Far above any answer. */
const largestAnswer = 65_536;

interface Question {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly messageId: string;
  readonly body?: string;
}

/** The system at `EDMS_URL`, as docs/edms.md has it. */
export class HttpEdms implements Edms {
  private readonly pool: Pool;
  private readonly base: string;
  private readonly authorization: Record<string, string>;

  constructor(
    { url, token }: Extract<EdmsConnection, { kind: 'HTTP' }>,
    private readonly timeoutMs: number,
  ) {
    const { origin, pathname } = new URL(url);
    this.pool = new Pool(origin, { connections: 1, maxResponseSize: largestAnswer, headersTimeout: 0, bodyTimeout: 0 });
    this.base = `${pathname.replace(/\/$/, '')}/messages`;
    this.authorization = token === null ? {} : { authorization: `Bearer ${token}` };
  }

  register(envelope: Envelope, stopping: AbortSignal): Promise<Registration> {
    const { messageId } = envelope;
    const question = { method: 'POST', path: this.base, messageId, body: JSON.stringify(envelope) } as const;
    return this.ask(question, registrationSchema, stopping);
  }

  statusOf(messageId: string, stopping: AbortSignal): Promise<Status> {
    const path = `${this.base}/${encodeURIComponent(messageId)}`;
    return this.ask({ method: 'GET', path, messageId }, statusSchema, stopping);
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }

  private async ask<A extends { messageId: string }>(
    question: Question,
    form: z.ZodType<A>,
    stopping: AbortSignal,
  ): Promise<A> {
    try {
      const response = await this.send(question, AbortSignal.any([stopping, AbortSignal.timeout(this.timeoutMs)]));
      return answerIn(response, await response.body.text(), question.messageId, form);
    } catch (error) {
      throw error instanceof EdmsError ? error : connectionError(error);
    }
  }

  /** A connection for each: what comes late, or twice, is read by nobody as the answer to something else. */
  private send({ method, path, messageId, body }: Question, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
    const headers = {
      accept: 'application/json',
      ...this.authorization,
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': messageId }),
    };
    return this.pool.request({ method, path, headers, body, signal, reset: true });
  }
}

function answerIn<A extends { messageId: string }>(
  { statusCode, headers }: Dispatcher.ResponseData,
  text: string,
  messageId: string,
  form: z.ZodType<A>,
): A {
  if (statusCode < 200 || statusCode > 299) {
    const fault = faultOfStatus(statusCode);
    const { data } = refusalSchema.safeParse(parsed(text));
    const seconds = Number(headers['retry-after'] ?? Number.NaN);
    const waitMs = seconds >= 0 ? seconds * 1_000 : undefined;
    throw new EdmsError(fault, `status ${statusCode}`, { refusal: data?.message ?? `status ${statusCode}`, waitMs });
  }
  const { data, success } = form.safeParse(parsed(text));
  if (!success) throw new EdmsError(EdmsFault.INVALID_ANSWER, 'the answer has another form');
  if (data.messageId !== messageId)
    throw new EdmsError(EdmsFault.INVALID_ANSWER, 'the answer is about another message');
  return data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Of the error no more than its code: its message may name the address. */
function connectionError(error: unknown): EdmsError {
  const { name, code } = error as { name?: string; code?: unknown };
  if (name === 'TimeoutError' || name === 'AbortError') return new EdmsError(EdmsFault.TIMEOUT, 'no answer in time');
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return new EdmsError(EdmsFault.INVALID_ANSWER, code);
  if (name === 'HTTPParserError') return new EdmsError(EdmsFault.INVALID_ANSWER, 'the answer is not HTTP');
  return new EdmsError(EdmsFault.NO_CONNECTION, typeof code === 'string' ? code : 'the connection broke');
}
