import type { Query } from './queries.ts';

const problems = `problems {
  __typename
  ... on InvalidValueProblem { field paragraph value message { kk ru en } }
  ... on UnknownReferenceProblem { field paragraph id message { en } }
  ... on VersionConflictProblem { field currentVersion message { en } }
  ... on OverlapProblem { field paragraph id message { ru } }
  ... on IdempotencyKeyProblem { field key message { en } }
  ... on NotPermittedProblem { field paragraph roles body message { kk } }
}`;
export const trail =
  'version sources { nature title actor } history { nodes { revision moment actor command kind reason fields { field before after } } }';

export const command =
  (name: string, object: string) =>
  (input: Record<string, unknown>): Query => {
    const type = name.charAt(0).toUpperCase() + name.slice(1);
    return {
      query: `mutation ($input: ${type}Input!) { ${name}(input: $input) { revision ${problems} ${object} } }`,
      variables: { input },
    };
  };
