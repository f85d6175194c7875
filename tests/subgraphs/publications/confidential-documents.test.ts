import { createHash } from 'node:crypto';
import { alone } from '../../../subgraphs/_kit/access/alone.ts';
import type { DocumentStore, DocumentUpload } from '../../../subgraphs/_kit/contract.ts';
import { hubItself } from '../../../subgraphs/_kit/access/identity.ts';
import { subgraph } from '../../../subgraphs/publications/subgraph.ts';
import { withTables } from '../../faults/support/tables.ts';
import { grantsOf } from '../../support/accounts.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { callerOf, openSubgraph } from '../../support/run-query.ts';

const holder = (...grants: string[]) =>
  callerOf({ actor: 'account:a', identity: { account: 'a', grants: grantsOf(...grants) } });
const steward = holder('STEWARD');
const told = holder('STEWARD', 'ANALYST:body-moj');
const authorised = holder('AUTHORISED_BODY');

let number = 0;
let content: Uint8Array;
const upload = (fields: Partial<DocumentUpload>): DocumentUpload => ({
  sha256: createHash('sha256').update(content).digest('hex'),
  mediaType: 'text/plain',
  bytes: (async function* pieces() {
    yield await Promise.resolve(content);
  })(),
  ...fields,
});

forEachDatabase('confidential documents', (database) => {
  let store: DocumentStore;

  beforeAll(async () => {
    const heirs = () => Promise.resolve(['body-heir body-moj']);
    const running = await openSubgraph(subgraph, database.freshUrl(), { others: { ...alone, heirs } });
    store = running.documents as DocumentStore;
  });
  beforeEach(() => (content = Buffer.from(`A secret letter ${(number += 1)}`)));

  it('are kept so by whoever stores them again, the authorised body excepted', async () => {
    const secret = { isConfidential: true, disclosedTo: ['body-moj'] };
    expect((await store.keep(upload(secret), steward)).created).toBe(true);
    const changes = [{ isConfidential: false }, { isConfidential: false, isPublic: true }, { disclosedTo: ['body-x'] }];
    for (const caller of [steward, told]) {
      for (const change of [...changes, { title: { en: 'Another' } }]) {
        const refused = store.keep(upload(change), caller);
        await expect(refused).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
      }
    }
    const { sha256 } = upload({});
    expect(await store.open(sha256, holder('ANALYST:body-x'))).toBeNull();
    await store.keep(upload({ isConfidential: false }), authorised);
    expect(await store.open(sha256, holder('ANALYST:body-x'))).not.toBeNull();
  });

  describe('that officers and heads store', () => {
    const officer = holder('OFFICER:body-moj');
    const opened = async (...grants: string[]) => (await store.open(upload({}).sha256, holder(...grants))) !== null;
    const codeOf = (fields: Partial<DocumentUpload>, caller = officer) =>
      store.keep(upload(fields), caller).then(
        ({ created }) => created,
        (error: unknown) => (error as { extensions: { code: string } }).extensions.code,
      );

    it('are so unless they say otherwise, and for their body and the authorised body', async () => {
      for (const keeper of [officer, holder('HEAD:body-moj')]) {
        content = Buffer.from(`A scan ${(number += 1)}`);
        expect(await codeOf({ filename: 'scan.txt' }, keeper)).toBe(true);
        for (const grant of ['OFFICER:body-moj', 'ANALYST:body-moj', 'HEAD:body-heir', 'AUTHORISED_BODY'])
          expect([grant, await opened(grant)]).toEqual([grant, true]);
        for (const grant of ['OFFICER:body-x', 'ANALYST:body-x', 'STEWARD', 'PM_OFFICE', 'PARTNER'])
          expect([grant, await opened(grant)]).toEqual([grant, false]);
        expect(await store.open(upload({}).sha256, callerOf({ identity: null }))).toBeNull();
      }
    });

    it('are for others as they say, and what is confidential of theirs is never kept from their own body', async () => {
      expect(await codeOf({ isPublic: true })).toBe(true);
      expect(await store.open(upload({}).sha256, callerOf({ identity: null }))).not.toBeNull();
      content = Buffer.from('For those who work in the state bodies');
      expect(await codeOf({ isConfidential: false })).toBe(true);
      expect([await opened('ANALYST:body-x'), await opened('PARTNER')]).toEqual([true, false]);
      content = Buffer.from('For one more body');
      expect(await codeOf({ disclosedTo: ['body-x'] })).toBe(true);
      expect([await opened('OFFICER:body-moj'), await opened('OFFICER:body-x'), await opened('STEWARD')]).toEqual([
        ...[true, true, false],
      ]);
    });

    it('are the same when they are sent again, and change nothing of what others stored', async () => {
      expect([await codeOf({}), await codeOf({}), await codeOf({ isConfidential: true })]).toEqual([
        true,
        false,
        false,
      ]);
      expect(await codeOf({ isPublic: true })).toBe('FORBIDDEN');
      content = Buffer.from('Everybody reads it');
      await store.keep(upload({ isPublic: true }), steward);
      expect([await codeOf({}), await codeOf({ isConfidential: true }), await codeOf({ filename: 'a' })]).toEqual([
        ...[false, 'FORBIDDEN', 'FORBIDDEN'],
      ]);
      expect(await store.open(upload({}).sha256, callerOf({ identity: null }))).not.toBeNull();
      content = Buffer.from('Of another body');
      await codeOf({}, holder('OFFICER:body-x'));
      expect([await codeOf({}), await codeOf({ isConfidential: true })]).toEqual([false, 'FORBIDDEN']);
      expect(await opened('OFFICER:body-moj')).toBe(false);
    });

    it('are stored by no analyst, partner or office that summaries go to', async () => {
      for (const grant of ['ANALYST:body-moj', 'PARTNER', 'PM_OFFICE', 'ADMINISTRATION'])
        expect([grant, await codeOf({}, holder(grant))]).toEqual([grant, 'FORBIDDEN']);
    });

    it('are kept as a steward keeps them by who is that as well', async () => {
      expect(await codeOf({}, holder('STEWARD', 'OFFICER:body-moj'))).toBe(true);
      expect(await opened('ANALYST:body-x')).toBe(true);
    });
  });

  it('are opened by the bodies that they are disclosed to, and by what has become of these', async () => {
    await store.keep(upload({ isConfidential: true, disclosedTo: ['body-moj'] }), steward);
    const opened = async (...grants: string[]) => (await store.open(upload({}).sha256, holder(...grants))) !== null;
    for (const grant of ['ANALYST:body-moj', 'OFFICER:body-heir', 'AUTHORISED_BODY'])
      expect([grant, await opened(grant)]).toEqual([grant, true]);
    for (const grant of ['ANALYST:body-x', 'STEWARD', 'PARTNER'])
      expect([grant, await opened(grant)]).toEqual([grant, false]);
  });

  it('are not guessed to be of what has become of a body while bodies can not be asked', async () => {
    const heirs = () => Promise.resolve({ silent: 'bodies' });
    const running = await openSubgraph(subgraph, database.freshUrl(), { others: { ...alone, heirs } });
    const documents = running.documents as DocumentStore;
    const { sha256 } = upload({});
    await documents.keep(upload({}), steward);
    expect(await documents.open(sha256, holder('OFFICER:body-heir'))).not.toBeNull();
    await documents.keep(upload({ isConfidential: true, disclosedTo: ['body-moj'] }), steward);
    const unknown = { extensions: { code: 'RIGHTS_UNKNOWN', judgedBy: 'bodies' } };
    await expect(documents.open(sha256, holder('OFFICER:body-heir'))).rejects.toMatchObject(unknown);
    expect(await documents.open(sha256, holder('STEWARD'))).toBeNull();
  });

  it('are the same when they are sent again as they were', async () => {
    const secret = { isConfidential: true, title: { en: 'A letter' } };
    const first = await store.keep(upload(secret), steward);
    expect(await store.keep(upload(secret), steward)).toEqual({ ...first, created: false });
  });

  it('are written down with who was given them, and no others, nor where they were not given', async () => {
    const url = database.freshUrl();
    const running = await openSubgraph(subgraph, url);
    const documents = running.documents as DocumentStore;
    for (const letter of [{ isConfidential: true, disclosedTo: ['body-moj'] }, {}, { isPublic: true }]) {
      content = Buffer.from(`Another letter: ${JSON.stringify(letter)}`);
      const { sha256 } = upload(letter);
      await documents.keep(upload(letter), steward);
      for (const caller of [told, holder('ANALYST:body-x'), { ...told, identity: hubItself }])
        await documents.open(sha256, { ...caller, requestId: 'r-5' });
    }
    const secret = createHash('sha256').update('Another letter: {"isConfidential":true,"disclosedTo":["body-moj"]}');
    await running.close();
    const query = 'SELECT account, request_id, operation, fields FROM audit_read';
    expect(await withTables(url, 'publications', (tables) => tables.read(query))).toEqual([
      {
        account: 'a',
        request_id: 'r-5',
        operation: '/documents',
        fields: JSON.stringify({ 'Document.content': { count: 1, ids: [secret.digest('hex')] } }),
      },
    ]);
  });
});
