const problems = `problems { __typename
  ... on InvalidValueProblem { field value message { kk ru en } }
  ... on UnknownReferenceProblem { field id message { en } }
  ... on VersionConflictProblem { field currentVersion message { ru } }
  ... on IdempotencyKeyProblem { field key }
}`;

export const addTreatyAction = `mutation Q($input: AddTreatyActionInput!) { addTreatyAction(input: $input) {
  revision ${problems}
  treatyAction { id version kind date { value } note party { id status { value reason } } treaty { id } sources { nature title } }
} }`;

export const correctTreatyAction = `mutation Q($input: CorrectTreatyActionInput!) { correctTreatyAction(input: $input) {
  revision ${problems} treatyAction { id version kind date { value } note }
} }`;
