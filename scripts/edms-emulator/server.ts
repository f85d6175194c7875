import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Behaviour, Step } from './behaviour.ts';
import { checkedEnvelope, Refusal } from './envelope-check.ts';
import type { Registrations } from './registrations.ts';

const largestBody = 200_000_000;

export interface EmulatorParts {
  readonly registrations: Registrations;
  readonly behaviour: Behaviour;
  readonly slowMs: number;
  /** Null: whoever comes is known. */
  readonly token: string | null;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** The document management system as docs/edms.md has it, with the faults that it is told to have. */
export function createEmulator(parts: EmulatorParts): Server {
  return createServer((request, response) => {
    answer(request, response, parts).catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      response.destroy();
    });
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, parts: EmulatorParts): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://emulator').pathname;
  // What a person or a test wants to know of it: never refused, never late.
  if (path === '/registrations') return send(response, { status: 200, body: parts.registrations.list() });
  const body = await read(request);
  if (body === null) return send(response, asAnswer(new Refusal(413, 'The message is too large.')));
  const step = parts.behaviour.next(request.method === 'POST');
  if (step === 'fail') return send(response, { status: 503, body: { message: 'Told to fail.' } });
  const said = isToRefuse(request, step, parts)
    ? asAnswer(new Refusal(422, 'Told to refuse.'))
    : answerTo(request, path, body, parts);
  await give(response, said, step, parts.slowMs);
}

/** What is registered is answered as before, though that answer was lost: nobody refuses what he has taken. */
function isToRefuse(request: IncomingMessage, step: Step, { registrations }: EmulatorParts): boolean {
  const key = String(request.headers['idempotency-key']);
  return step === 'refuse' && registrations.statusOf(key) === null;
}

function answerTo(request: IncomingMessage, path: string, body: string, parts: EmulatorParts): Answer {
  const { registrations, token } = parts;
  if (token !== null && request.headers.authorization !== `Bearer ${token}`)
    return asAnswer(new Refusal(401, 'The token is not known.'));
  if (request.method === 'POST' && path === '/messages') {
    const key = request.headers['idempotency-key'];
    const envelope = checkedEnvelope(body, Array.isArray(key) ? key[0] : key);
    if (envelope instanceof Refusal) return asAnswer(envelope);
    const done = registrations.register(envelope);
    if (!done) return asAnswer(new Refusal(409, 'The messageId was used for another message.'));
    return { status: done.isNew ? 201 : 200, body: done.registration };
  }
  const id = request.method === 'GET' ? /^\/messages\/([^/]+)$/.exec(path)?.[1] : undefined;
  const status = id === undefined ? null : registrations.statusOf(decodeURIComponent(id));
  return status ? { status: 200, body: status } : asAnswer(new Refusal(404, 'There is no such message.'));
}

async function give(response: ServerResponse, said: Answer, step: Step, slowMs: number): Promise<void> {
  if (step === 'slow') await sleep(slowMs, undefined, { ref: false });
  if (step === 'lose') {
    response.destroy();
    return;
  }
  if (step === 'twice') {
    const text = JSON.stringify(said.body);
    const head = `HTTP/1.1 ${said.status} Told\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n`;
    response.socket?.end(`${head}${text}`.repeat(2));
    return;
  }
  send(response, said);
}

function asAnswer({ status, message }: Refusal): Answer {
  return { status, body: { message } };
}

function send(response: ServerResponse, { status, body }: Answer): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** Null where it is too large. */
async function read(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
