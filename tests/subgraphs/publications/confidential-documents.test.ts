import { createHash } from 'node:crypto';
import type { DocumentStore, DocumentUpload } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/publications/subgraph.ts';
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
    store = (await openSubgraph(subgraph, database.freshUrl())).documents as DocumentStore;
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

  it('are the same when they are sent again as they were', async () => {
    const secret = { isConfidential: true, title: { en: 'A letter' } };
    const first = await store.keep(upload(secret), steward);
    expect(await store.keep(upload(secret), steward)).toEqual({ ...first, created: false });
  });
});
