import { viewerOf, type Viewer } from '../../_kit/access/viewer.ts';
import { writerOf } from '../../_kit/access/writer-of.ts';
import { Shown } from '../../_kit/audit/shown.ts';
import type { Caller, DocumentContent, DocumentStore, DocumentUpload } from '../../_kit/contract.ts';
import { ContentMismatchError, InvalidInputError, MediaTypeError } from '../../_kit/errors.ts';
import { idsField, languageField, lineText, shortText } from '../../_kit/ingest/fields.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { checkKeeper, disclosureOf } from './disclosure.rule.ts';
import { DocumentChunkEntity, DocumentEntity } from './document.entity.ts';
import type { DocumentContents } from './document.repository.ts';
import { beginsAs, essenceOf, isMediaType, isUtf8, mediaTypes } from './media-types.rule.ts';
import { receive, type ReceivedFile } from './upload-file.ts';

/** 1.5 MiB to a statement: below the packet size of every server in use. */
const rowsAtOnce = 32;
/** A large document takes longer to write than a command. */
const patienceMs = 30_000;

/** What its sender says of a document. */
type Description = Omit<DocumentUpload, 'bytes'>;

/** Takes documents in and gives them out, a piece at a time. */
export class DocumentService implements DocumentStore {
  constructor(
    private readonly contents: Pick<DocumentContents, 'describe' | 'read'>,
    private readonly tools: Pick<Tools, 'writer' | 'withheld' | 'reads'>,
  ) {}

  async open(sha256: string, caller: Caller): Promise<DocumentContent | null> {
    const known = await this.contents.describe(sha256, viewerOf(caller.identity));
    if (!known || (await this.tools.withheld('Document', caller)).includes(sha256)) return null;
    const { isConfidential, ...described } = known;
    if (isConfidential) await this.noteRead(sha256, caller);
    return { ...described, bytes: this.contents.read(sha256) };
  }

  /** Before anything is given: also of a document whose head alone is asked for, which tells its name and size. */
  private async noteRead(id: string, caller: Caller): Promise<void> {
    const shown = new Shown();
    shown.note('Document.content', { id });
    await this.tools.reads.add(shown, caller, '/documents');
  }

  async keep(upload: DocumentUpload, caller: Caller): Promise<{ created: boolean; revision: number }> {
    const actor = writerOf(caller, 'DOCUMENTS', 'PUT /documents');
    const { bytes, ...description } = upload;
    const described = checked(description);
    const file = await receive(bytes);
    try {
      checkContent(described, file);
      const { result, revision } = await this.tools.writer.write(
        { actor, command: 'putDocument', patienceMs },
        (work) => store(work, described, file, viewerOf(caller.identity)),
      );
      return { created: result, revision };
    } finally {
      await file.remove();
    }
  }
}

/** Everything that can be said before the content is read. */
function checked(upload: Description): Description {
  if (!/^[0-9a-f]{64}$/.test(upload.sha256))
    throw new InvalidInputError('sha256', upload.sha256, 'is not 64 hexadecimal digits in lower case.');
  const mediaType = essenceOf(upload.mediaType);
  if (!isMediaType(mediaType) || !isUtf8(upload.mediaType)) throw new MediaTypeError(upload.mediaType, mediaTypes);
  const { title = {} } = upload;
  check('language', upload.language, languageField);
  check('filename', upload.filename, lineText(255));
  check('disclosedTo', upload.disclosedTo, idsField(50));
  if (upload.isPublic && upload.isConfidential)
    throw new InvalidInputError('public', true, 'is true of a confidential document.');
  for (const [language, text] of Object.entries(title)) check(`title.${language}`, text, shortText(1_000));
  return { ...upload, mediaType };
}

type Field = ReturnType<typeof shortText> | ReturnType<typeof idsField> | typeof languageField;

function check(field: string, value: string | readonly string[] | undefined, rule: Field): void {
  const issue = value === undefined ? undefined : rule.safeParse(value).error?.issues[0];
  if (issue) throw new InvalidInputError(field, value, issue.message);
}

function checkContent({ sha256, mediaType }: Description, file: ReceivedFile): void {
  if (file.size === 0) throw new InvalidInputError('content', '', 'is empty.');
  if (file.sha256 !== sha256) throw new ContentMismatchError('SHA-256', sha256, file.sha256);
  if (!beginsAs(mediaType, file.head))
    throw new InvalidInputError('content', mediaType, 'does not begin as content of that media type does.');
}

/** Content that is there already is not written again; what is newly said of it is. */
async function store(work: UnitOfWork, upload: Description, file: ReceivedFile, viewer: Viewer): Promise<boolean> {
  const { sha256: id, mediaType, language, title = {}, filename } = upload;
  const named = { titleKk: title.kk, titleRu: title.ru, titleEn: title.en, filename, language };
  const source = { nature: 'USER', title: 'Stored through /documents' } as const;
  const known = (await work.current(DocumentEntity, [id])).get(id);
  const content = { id, mediaType, size: file.size, ...named, ...disclosureOf(upload, viewer, known === undefined) };
  const [outcome] = await work.put(DocumentEntity, [{ content, sources: [source] }]);
  // Whoever has a copy could open it to everybody else; sent again as it was, it is a retry.
  if (known && outcome?.status === 'changed') checkKeeper(known, viewer);
  if (outcome?.status !== 'created') return false;
  let rows: DocumentChunkEntity[] = [];
  let position = 0;
  for await (const piece of file.pieces()) {
    rows.push({ documentId: id, position, bytes: Buffer.from(piece) });
    position += 1;
    if (rows.length < rowsAtOnce) continue;
    await work.attach(DocumentChunkEntity, rows);
    rows = [];
  }
  await work.attach(DocumentChunkEntity, rows);
  return true;
}
