import { isHeldForBody, roles, type Role } from '../../subgraphs/_kit/access/identity.ts';

/** How the console shows to ask as each role: an environment of Altair for each, and a window that says how to use them. */
export const roleEnvironments = {
  subEnvironments: roles.map((role) => ({
    id: role,
    title: role,
    variables: {
      token: `What this prints: ${commandFor(role)}`,
      headers: { authorization: 'Bearer {{token}}' },
    },
  })),
};

export const roleWindow = {
  initialName: 'Ask as each role',
  initialQuery: `# Without a token you ask as the public. To ask as a role, on your own machine:
#
# 1. In the folder of the hub, get a token with one of
${roles.map((role) => `#      ${commandFor(role)}`).join('\n')}
#
# 2. Choose the role's environment at the top right; then, under "Environments…" there,
#    put the token in the place of what stands under "token", and save.
#    It counts in all windows while that environment is chosen.
# 3. Reload the docs (the arrows beside Docs) to be offered what the role may ask.
#
# A hub in production takes the tokens of your identity provider only.
# Who asked stands in the answer, under extensions.hub.account.
query WhoAsks {
  recommendations {
    totalCount
  }
}
`,
};

function commandFor(role: Role): string {
  return `npm run token -- --role ${role}${isHeldForBody(role) ? ' --body body-moj' : ''}`;
}
