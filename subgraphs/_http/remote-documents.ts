import { Readable } from 'node:stream';
import type { Dispatcher, Pool } from 'undici';
import type { Caller, DocumentContent, DocumentStore, DocumentUpload } from '../_kit/contract.ts';
import { HubError } from '../_kit/errors.ts';
import { RequestError } from './body.ts';
import { toHeaders } from './caller.ts';
import { SilenceWatch } from './silence-watch.ts';
import type { TokenSigner } from './token.ts';

/** What the other side refused, in its own words; or that it could not be asked. */
class RemoteDocumentError extends HubError {}

/** The documents of a subgraph in another process. */
export class RemoteDocuments implements DocumentStore {
  constructor(
    private readonly pool: Pool,
    private readonly signer: TokenSigner,
    private readonly subgraph: string,
    /** Of `/documents/`, where the subgraph serves them. */
    private readonly path: string,
    /** Until its first answer and between two pieces; the whole may take as long as it is large. */
    private readonly timeoutMs: number,
  ) {}

  async open(sha256: string, caller: Caller): Promise<DocumentContent | null> {
    const token = await this.signer.tokenFor(this.subgraph, caller);
    const watch = new SilenceWatch(this.timeoutMs);
    const headers = { authorization: `Bearer ${token}`, ...toHeaders(caller) };
    const response = await this.ask(sha256, { method: 'GET', headers }, watch);
    if (response.statusCode === 404) {
      await response.body.dump();
      return null;
    }
    if (response.statusCode !== 200) throw await refusalOf(response, this.subgraph);
    const header = (name: string) => String(response.headers[name] ?? '');
    return {
      mediaType: header('content-type').split(';', 1)[0] ?? '',
      size: Number(header('content-length')),
      language: header('content-language') || null,
      filename: filenameOf(header('content-disposition'), sha256),
      bytes: response.body,
    };
  }

  async keep(upload: DocumentUpload, caller: Caller): Promise<{ created: boolean; revision: number }> {
    const token = await this.signer.tokenFor(this.subgraph, caller);
    const watch = new SilenceWatch(this.timeoutMs);
    const options: Options = {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': upload.mediaType, ...toHeaders(caller) },
      body: Readable.from(watch.pass(upload.bytes)),
    };
    const response = await this.ask(`${upload.sha256}?${descriptionOf(upload).toString()}`, options, watch);
    if (response.statusCode > 201) throw await refusalOf(response, this.subgraph);
    return (await response.body.json()) as { created: boolean; revision: number };
  }

  private async ask(rest: string, options: Options, watch: SilenceWatch): Promise<Dispatcher.ResponseData> {
    const limits = { headersTimeout: 0, bodyTimeout: this.timeoutMs, signal: watch.signal };
    // While it writes a document, the other side says again and again that it does.
    const onInfo = () => watch.heard();
    try {
      return await this.pool.request({ path: `${this.path}${rest}`, ...options, ...limits, onInfo });
    } catch (error) {
      if (error instanceof HubError || error instanceof RequestError) throw error;
      const failure = watch.signal.aborted ? tooLate(this.subgraph, this.timeoutMs) : unreachable(this.subgraph);
      throw Object.assign(failure, { cause: error });
    } finally {
      watch.end();
    }
  }
}

type Options = Omit<Dispatcher.RequestOptions, 'path'>;

function descriptionOf({
  language,
  filename,
  title = {},
  isPublic,
  isConfidential,
  disclosedTo,
}: DocumentUpload): URLSearchParams {
  const audience = {
    public: isPublic?.toString(),
    confidential: isConfidential?.toString(),
    disclosedTo: disclosedTo?.join(),
  };
  const stated = { language, filename, ...audience, 'title.kk': title.kk, 'title.ru': title.ru, 'title.en': title.en };
  return new URLSearchParams(Object.entries(stated).filter((each): each is [string, string] => each[1] !== undefined));
}

function filenameOf(disposition: string, sha256: string): string | null {
  const [, encoded] = /filename\*=UTF-8''(.*)$/.exec(disposition) ?? [];
  const name = encoded === undefined ? null : decodeURIComponent(encoded);
  return name === sha256 ? null : name;
}

function unreachable(subgraph: string): HubError {
  return new RemoteDocumentError(`${subgraph} can't be reached; try again.`, 'SUBGRAPH_UNAVAILABLE', { subgraph });
}

function tooLate(subgraph: string, timeoutMs: number): HubError {
  const message = `${subgraph} did not answer within ${timeoutMs} ms; try again.`;
  return new RemoteDocumentError(message, 'SUBGRAPH_TIMEOUT', { subgraph });
}

async function refusalOf({ body }: Dispatcher.ResponseData, subgraph: string): Promise<HubError> {
  const answer = (await body.json().catch(() => null)) as {
    errors?: { message?: unknown; extensions?: { code?: unknown } }[];
  } | null;
  const { message, extensions } = answer?.errors?.[0] ?? {};
  if (typeof message !== 'string' || typeof extensions?.code !== 'string') return unreachable(subgraph);
  return new RemoteDocumentError(message, extensions.code, { subgraph });
}
