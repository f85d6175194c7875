import { abuses, textOf, type Abuse } from './support/abuse.ts';
import { sharedHub, type SharedHub } from './support/shared-hub.ts';

let hub: SharedHub;
beforeAll(async () => {
  hub = await sharedHub();
});

async function send(abuse: Abuse) {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  const response = await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body: textOf(abuse) });
  const { errors = [] } = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };
  return {
    status: response.status,
    codes: [...new Set(errors.map(({ extensions }) => extensions.code))],
    messages: errors.map(({ message }) => message).join('\n'),
  };
}

it.each(abuses)('$what is answered $status, and the next request is served', async (abuse) => {
  const { status, codes, messages } = await send(abuse);
  expect({ status, codes, messages }).toEqual({ status: abuse.status, codes: abuse.codes, messages });
  expect(messages.length).toBeLessThan(30_000);
  expect((await hub.ask('{ treaty(id: "untc-4-4") { id } }')).body.data).toEqual({ treaty: { id: 'untc-4-4' } });
});

it('None of it was a fault of the hub, and nobody became another object', () => {
  const faults = hub.log().filter(({ level }) => level !== 'warn');
  expect(faults).toEqual([]);
});
