import { setTimeout as sleep } from 'node:timers/promises';
import { waitedInVain } from './clients.ts';
import type { Topology } from './topology.ts';

const refused = `mutation ($action: AddTreatyActionInput!, $name: AddBodyNameInput!) {
  addTreatyAction(input: $action) { revision problems { __typename } }
  addBodyName(input: $name) { revision problems { __typename } }
}`;
const reason = 'to be refused';
const variables = {
  action: { treaty: 'untc-4-4', participant: 'nobody', kind: 'RATIFICATION', reason },
  name: { body: 'body-mfa', name: { en: 'Never' }, validFrom: '2020-01-01', reason },
};
const expected = {
  addTreatyAction: { revision: null, problems: [{ __typename: 'UnknownReferenceProblem' }] },
  addBodyName: { revision: null, problems: [{ __typename: 'OverlapProblem' }] },
};

/** A client of which every command rolls back. */
export function refuser(hub: Topology): { stop(): Promise<number> } {
  let stopping = false;
  const run = async (): Promise<number> => {
    let times = 0;
    while (!stopping) {
      const from = Date.now();
      const { data, errors = [] } = (await hub.ask(refused, { variables })).body;
      const unexplained = errors.filter(
        ({ extensions }) => !waitedInVain(String(extensions['code']), '', from, Date.now()),
      );
      expect(unexplained).toEqual([]);
      if (errors.length === 0) {
        expect(data).toMatchObject(expected);
        times += 1;
      }
      await sleep(20);
    }
    return times;
  };
  const running = run();
  return {
    stop() {
      stopping = true;
      return running;
    },
  };
}
