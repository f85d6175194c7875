import type { Response } from 'express';
import { cellsOf, columnsOf } from '../export/columns.ts';
import { statusOfRefusal } from '../errors.ts';
import { byteOrderMark, csvLine, type Separator } from '../export/csv.ts';
import type { Layout } from '../export/layout.ts';
import type { PageAnswer } from '../export/page-source.ts';
import { projected, rowsOf, type Json } from '../export/records.ts';
import type { ExportReport, Tally } from '../export/report.ts';
import type { Walk } from '../export/walk.ts';
import type { Format } from './export-request.ts';

export interface Export {
  readonly walk: Walk;
  readonly layout: Layout;
  readonly tally: Tally;
  readonly format: Format;
  readonly separator: Separator;
  /** Of the operation, for the file. */
  readonly name: string;
  readonly revision: string | null;
}

/** How rows and their end are written. */
interface Writer {
  readonly mediaType: string;
  readonly head: string;
  readonly line: (row: Json) => string;
  /** @param isWhole all rows were written */
  readonly end: (report: ExportReport, isWhole: boolean) => string;
}

/** A client that takes nothing for as long is gone, or might as well be. */
const longestPauseMs = 60_000;

/** Sends an export as it is read, or answers as `POST /graphql` would where there is not even a first page. */
export async function sendExport(response: Response, parts: Export): Promise<void> {
  const { walk, tally, format, name, revision } = parts;
  const { leftOut } = parts.layout;
  const first = await walk.first();
  if (response.destroyed) return;
  if (first.status >= 400 || !walk.isReadable(first)) return refuse(response, first);
  const writer = writers[format](parts);
  response.writeHead(200, {
    'content-type': writer.mediaType,
    'content-disposition': `attachment; filename="${name}.${format}"`,
    'cache-control': 'private, no-store',
    trailer: 'hub-export-rows, hub-export-complete, hub-export-truncated, hub-export-notes',
    ...(revision !== null && { 'hub-revision': revision }),
    ...(leftOut.length > 0 && { 'hub-export-left-out': listed(leftOut) }),
  });
  response.write(writer.head);
  for await (const page of walk.pages(first)) if (!(await sendPage(response, page, parts, writer))) return;
  const report = tally.report(revision, walk.after, leftOut);
  response.addTrailers({
    'hub-export-rows': String(report.rows),
    'hub-export-complete': String(report.complete),
    'hub-export-truncated': listed(report.truncated.map(({ path, lists }) => `${path}=${lists}`)),
    // Ids and values are not of ASCII alone, and as long as they were sent.
    'hub-export-notes': listed([...new Set(report.notes.map(({ code, of }) => `${code} ${of}`))]),
  });
  const last = writer.end(report, walk.isWhole);
  if (walk.isWhole) response.end(last);
  // Nobody is to take for whole what is not: the transfer fails, with the reason as its last line.
  else response.write(last, () => response.destroy());
}

/** Clients take headers and trailers up to a size. */
const maxListed = 20;

function listed(texts: readonly string[]): string {
  const more = texts.length > maxListed ? [`and ${texts.length - maxListed} more`] : [];
  return [...texts.slice(0, maxListed), ...more].join(', ');
}

/** @returns whether anybody still takes it */
async function sendPage(response: Response, page: readonly Json[], parts: Export, writer: Writer): Promise<boolean> {
  const { tally, layout } = parts;
  let text = '';
  for (const record of page) {
    tally.look(record, layout.baseShape, layout.base);
    for (const row of rowsOf(record, layout.rows)) {
      tally.rows += 1;
      text += writer.line(row);
    }
  }
  if (!response.destroyed && !response.write(text)) await drained(response);
  return !response.destroyed;
}

function refuse(response: Response, { status, headers, errors }: PageAnswer): void {
  for (const name of ['retry-after', 'hub-cost']) {
    const value = headers.get(name);
    if (value !== undefined) response.setHeader(name, value);
  }
  const { requestId } = response.locals as { requestId?: string };
  // Places in the text that was asked are not places in the text that the client sent.
  const shown = errors.map(({ message, path, extensions }) => ({
    message,
    path,
    extensions: { ...extensions, requestId },
  }));
  response.status(status >= 400 ? status : statusOf(errors)).json({ errors: shown });
}

/** What the client can mend itself is its fault, as in a refused request; all else may pass. */
function statusOf(errors: PageAnswer['errors']): number {
  if (errors.some(({ extensions }) => extensions?.['code'] === 'FORBIDDEN')) return 403;
  return statusOfRefusal(errors, 'some') ?? 503;
}

function drained(response: Response): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => response.destroy(), longestPauseMs);
    const done = () => {
      clearTimeout(timer);
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.once('drain', done).once('close', done);
  });
}

const writers: Readonly<Record<Format, (parts: Export) => Writer>> = {
  csv: ({ layout, separator }) => {
    const columns = columnsOf(layout.baseShape, layout.rows);
    return {
      mediaType: 'text/csv; charset=utf-8; header=present',
      head:
        byteOrderMark +
        csvLine(
          columns.map(({ path }) => path.join('.')),
          separator,
        ),
      line: (row) => csvLine(cellsOf(row, columns), separator),
      end: (report, isWhole) => (isWhole ? '' : csvLine([brokenOff(report)], separator)),
    };
  },
  jsonl: ({ layout }) => ({
    mediaType: 'application/jsonl; charset=utf-8',
    head: '',
    line: (row) => `${JSON.stringify(projected(row, layout.baseShape))}\n`,
    end: (report) => `${JSON.stringify({ export: report })}\n`,
  }),
};

function brokenOff({ rows, errors }: ExportReport): string {
  const { code = '', message = '' } = errors.at(-1) ?? {};
  return `#EXPORT BROKEN OFF after ${rows} rows: ${code} ${message}`;
}
