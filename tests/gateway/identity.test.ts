import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { remoteIssuer } from '../../gateway/identity/issuer.ts';
import { startFakeHub, type FakeHub } from './support/fake-hub.ts';
import { audience, FakeProvider } from './support/issuer.ts';

const query = '{ treaty(id: "t1") { title } }';
const seconds = (fromNow: number) => Math.floor(Date.now() / 1_000) + fromNow;

let provider: FakeProvider;
let hub: FakeHub;

beforeEach(async () => {
  provider = await new FakeProvider().start();
  const issuer = remoteIssuer(provider.issuer, audience, provider.jwksUrl);
  hub = await startFakeHub({ identity: { issuer, apiKeysFile: '/nowhere/api-keys.json' } });
});
afterEach(async () => {
  await hub.close();
  await provider.stop();
});

const askWith = (token: string) => hub.ask(query, {}, { authorization: `Bearer ${token}` });
const identities = () => hub.treaties.requests.map(({ caller }) => caller.identity);

it('knows an account by its token, with every pair of role and body that it holds', async () => {
  const grants = [
    { role: 'OFFICER', body: 'body-moj' },
    { role: 'ANALYST', body: 'body-moj' },
    { role: 'STEWARD', body: null },
  ];
  const { status, body } = await askWith(await provider.token({ hub_grants: grants }));
  expect([status, body.data]).toEqual([200, { treaty: { title: 'Convention one' } }]);
  expect(body.extensions?.hub).toMatchObject({ account: 'a-1' });
  expect(identities()).toEqual([{ account: 'a-1', grants }]);
});

it('takes whoever shows nothing, and an account without roles, for the public', async () => {
  await hub.ask(query);
  await askWith(await provider.token());
  expect(identities()).toEqual([null, { account: 'a-1', grants: [] }]);
});

it('writes under the name of the account, and only where the hub may be written to', async () => {
  await askWith(await provider.token());
  expect(hub.treaties.requests[0]?.caller.actor).toBe('account:a-1');
});

const otherKey = async () => (await generateKeyPair('ES256')).privateKey;
const refused: [string, string, () => Promise<string>][] = [
  ['has expired', 'has expired', () => provider.token({ exp: seconds(-31) })],
  ['never expires', '"exp"', () => provider.token({ exp: undefined })],
  ['is not valid yet', '"nbf"', () => provider.token({ nbf: seconds(40) })],
  ['is for another audience', '"aud"', () => provider.token({ aud: 'another' })],
  ['is of another issuer', '"iss"', () => provider.token({ iss: 'https://other.example' })],
  ['names no account', '"sub"', () => provider.token({ sub: undefined })],
  ['names an account that is no text', '"sub"', () => provider.token({ sub: 7 })],
  ['names an account without a letter', '"sub"', () => provider.token({ sub: '' })],
  ['names an account that breaks lines', '"sub"', () => provider.token({ sub: 'a\nb' })],
  ['names an account as long as none is stored', '"sub"', () => provider.token({ sub: 'a'.repeat(151) })],
  ['names an account as API keys are named', '"sub"', () => provider.token({ sub: 'key:0a1b2c3d' })],
  ['is not signed', 'is not signed with one of', () => Promise.resolve(new UnsecuredJWT({ sub: 'a-1' }).encode())],
  ['is no token', 'not a signed JWT', () => Promise.resolve('nonsense')],
  [
    'is signed with a shared secret',
    'is not signed with one of',
    () =>
      new SignJWT({ sub: 'a-1' }).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode('x'.repeat(32))),
  ],
  [
    'is signed by somebody else',
    "this hub's issuer",
    async () => new SignJWT({ sub: 'a-1' }).setProtectedHeader({ alg: 'ES256', kid: 'key-0' }).sign(await otherKey()),
  ],
  [
    'asks for what nobody understands',
    'not a signed JWT',
    async () => {
      const header = { alg: 'ES256', kid: 'key-0', crit: ['sealed'], sealed: true };
      const [, ...rest] = (await provider.token()).split('.');
      return [Buffer.from(JSON.stringify(header)).toString('base64url'), ...rest].join('.');
    },
  ],
  ['has grants that are no list', '"hub_grants"', () => provider.token({ hub_grants: 'HEAD' })],
  ['has a role that there is not', 'is not one of', () => provider.token({ hub_grants: [{ role: 'KING' }] })],
  ['has a role without its body', 'held for one body', () => provider.token({ hub_grants: [{ role: 'HEAD' }] })],
];

it.each(refused)('refuses the whole request where a token %s', async (_what, says, token) => {
  const { status, body, headers } = await askWith(await token());
  expect(status).toBe(401);
  expect(body.data).toBeUndefined();
  expect(body.errors).toEqual([
    {
      message: expect.stringContaining(says) as string,
      extensions: expect.objectContaining({ code: 'UNAUTHENTICATED' }) as object,
    },
  ]);
  expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
  expect(identities()).toEqual([]);
});

it('tolerates clocks that differ by up to half a minute', async () => {
  expect((await askWith(await provider.token({ exp: seconds(-20), sub: 'late' }))).status).toBe(200);
  expect((await askWith(await provider.token({ nbf: seconds(20), sub: 'early' }))).status).toBe(200);
});

it('refuses other kinds of authorization, and two proofs at once', async () => {
  const basic = await hub.ask(query, {}, { authorization: 'Basic dTpw' });
  const both = await hub.ask(query, {}, { authorization: `Bearer ${await provider.token()}`, 'x-api-key': 'hub_x' });
  expect([basic, both].map(({ status }) => status)).toEqual([401, 401]);
});

it('asks for the keys once, however many tokens come', async () => {
  for (const sub of ['a', 'b', 'c', 'c']) await askWith(await provider.token({ sub }));
  expect(provider.asked).toBe(1);
});

it('takes a key in that the provider has added since, and asks for unknown ones no more than every five seconds', async () => {
  await askWith(await provider.token());
  await provider.rotate();
  const token = await provider.token({ sub: 'a-2' });
  expect([(await askWith(token)).status, provider.asked]).toEqual([401, 1]);
  const later = Date.now() + 6_000;
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => later);
  expect([(await askWith(token)).status, provider.asked]).toEqual([200, 2]);
  clock.mockRestore();
});

it('says that the keys can not be had, rather than that a token is wrong', async () => {
  const token = await provider.token();
  await provider.stop();
  const { status, body } = await askWith(token);
  expect([status, body.errors?.[0]?.extensions['code']]).toEqual([503, 'IDENTITY_UNAVAILABLE']);
  expect(JSON.stringify(body)).not.toContain('127.0.0.1');
  provider = await new FakeProvider().start();
});

it('refuses a token that is signed otherwise than the development issuer signs, and is at no loss for keys', async () => {
  const own = await startFakeHub();
  const { privateKey } = await generateKeyPair('RS256');
  const token = await new SignJWT({ sub: 'a-1' }).setProtectedHeader({ alg: 'RS256' }).sign(privateKey);
  const { status, body } = await own.ask(query, {}, { authorization: `Bearer ${token}` });
  await own.close();
  expect([status, body.errors?.[0]?.extensions['code']]).toEqual([401, 'UNAUTHENTICATED']);
});
