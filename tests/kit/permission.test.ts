import { headOf, holderOf, permissionProblem, permitted } from '../../subgraphs/_kit/command/permission.ts';
import type { CommandAnswer } from '../../subgraphs/_kit/command/commands.ts';
import { grantsOf } from '../support/accounts.ts';
import { callerOf } from '../support/run-query.ts';

const done: CommandAnswer = { id: 'n-1', problems: [], revision: 'n1' };
const holder = (...grants: string[]) => callerOf({ identity: { account: 'a', grants: grantsOf(...grants) } });

it('A command is given by whoever holds the role for the body, and by the hub itself', async () => {
  const command = jest.fn(() => Promise.resolve(done));
  const permission = headOf('body-mfa', 'input.body', '¶3');
  expect(await permitted(holder('HEAD:body-moj', 'HEAD:body-mfa'), permission, command)).toBe(done);
  expect(await permitted(callerOf(), permission, command)).toBe(done);
  expect(command).toHaveBeenCalledTimes(2);
});

it.each([
  ['the head of another body', 'HEAD:body-moj'],
  ['another role for the body', 'OFFICER:body-mfa'],
  ['a role that is held for none', 'AUTHORISED_BODY'],
])('A command is not begun for %s', async (_who, grant) => {
  const command = jest.fn(() => Promise.resolve(done));
  const answer = await permitted(holder(grant), headOf('body-mfa', 'input.body', '¶3'), command);
  expect(command).not.toHaveBeenCalled();
  expect(answer).toMatchObject({ id: null, revision: null });
  expect(answer.problems).toEqual([
    {
      field: 'input.body',
      paragraph: '¶3',
      roles: ['HEAD'],
      body: 'body-mfa',
      message: {
        kk: 'Бұл бұйрықты тек орган басшысы (body-mfa) бере алады.',
        ru: 'Эту команду может дать только руководитель органа (body-mfa).',
        en: 'This command is only for HEAD of body-mfa.',
      },
    },
  ]);
});

it('One of several roles is enough, and a refusal names them all', () => {
  const either = holderOf('PM_OFFICE', 'AUTHORISED_BODY');
  expect(permissionProblem(holder('AUTHORISED_BODY'), either)).toBeNull();
  expect(permissionProblem(holder('HEAD:body-mfa'), either)).toMatchObject({
    field: null,
    paragraph: null,
    body: null,
    roles: ['PM_OFFICE', 'AUTHORISED_BODY'],
    message: { en: 'This command is only for PM_OFFICE or AUTHORISED_BODY.' },
  });
});

it('A refusal repeats of a long id only the beginning', () => {
  const problem = permissionProblem(holder('STEWARD'), headOf('b'.repeat(5_000), 'input.body'));
  expect(problem?.body).toHaveLength(201);
});
