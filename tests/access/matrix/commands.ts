import {
  getNamedType,
  isInputObjectType,
  isLeafType,
  isRequiredInputField,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import { commands, isOf, rolesOfType } from '../expected.ts';
import type { Judged } from './judge.ts';
import { fieldsOf, type Field } from './schemas.ts';
import { ownBody, type Viewer } from './viewers.ts';

interface Problem {
  readonly __typename: string;
  readonly roles?: readonly string[];
  readonly message?: Readonly<Record<string, string | null>>;
}

type Answer = Readonly<Record<string, unknown>> & { readonly problems: readonly Problem[] };

const commandsOf = (schema: GraphQLSchema) => fieldsOf(schema.getMutationType());

/** Every command, and every field of what it answers; of its problems that which is not for everybody. */
export function commandRows(schema: GraphQLSchema): string[] {
  const rows = commandsOf(schema).flatMap(({ name, type }) => [
    `Mutation.${name}`,
    ...fieldsOf(getNamedType(type)).map((field) => `${getNamedType(type).name}.${field.name}`),
  ]);
  return [...rows, ...(rows.length > 0 ? ['VersionConflictProblem.changes'] : [])];
}

/**
 * All commands in one document. They name a record of the body, where one decides whose they are, in a version that it
 * never had, and otherwise what there is not: nothing is written.
 */
export function commandDocument(schema: GraphQLSchema, ids: ReadonlyMap<string, string>): string {
  return `mutation { ${commandsOf(schema)
    .map((field) => `${field.name}(input: ${inputOf(field, ids)}) { ${selectionOf(field)} }`)
    .join(' ')} }`;
}

/** What a command names that is no more when it answers. */
const withdrawn: Readonly<Record<string, string>> = {
  withdrawEntry: 'InForceEntry',
  withdrawAssessment: 'Assessment',
  withdrawEvidence: 'EvidenceLink',
  withdrawProposal: 'Proposal',
  withdrawProblemIssue: 'ProblemIssue',
  withdrawMonitoringNote: 'MonitoringNote',
};

function inputOf(command: Field, ids: ReadonlyMap<string, string>): string {
  const input = getNamedType(command.args[0]?.type);
  const record = fieldsOf(getNamedType(command.type)).find(({ type }) => ids.has(getNamedType(type).name));
  const isOfBody = commands.get(command.name)?.includes('HEAD') === true;
  const known: Readonly<Record<string, string | undefined>> = {
    id: ids.get(withdrawn[command.name] ?? getNamedType(record?.type)?.name ?? ''),
    assignment: ids.get('Assignment'),
    duty: ids.get('ReportingDuty'),
    information: ids.get('AnnualInformation'),
    entry: ids.get('InForceEntry'),
    issue: ids.get('ProblemIssue'),
    ...(isOfBody && { body: ownBody }),
  };
  return isInputObjectType(input) ? literal(Object.values(input.getFields()), known) : '{}';
}

function literal(fields: readonly GraphQLInputField[], known: Readonly<Record<string, string | undefined>>): string {
  const given = fields.filter(isRequiredInputField).map(({ name, type }) => {
    const named = getNamedType(type);
    if (isInputObjectType(named)) return `${name}: ${literal(Object.values(named.getFields()), {})}`;
    if ('getValues' in named) return `${name}: ${named.getValues()[0]?.name}`;
    const byType: Readonly<Record<string, string>> = {
      Int: '999',
      Boolean: 'false',
      Date: '"2020-01-01"',
      URL: '"https://example.org"',
    };
    return `${name}: ${byType[named.name] ?? JSON.stringify(known[name] ?? `no-${name}`)}`;
  });
  return `{ ${given.join()} }`;
}

function selectionOf({ type }: Field): string {
  const parts = fieldsOf(getNamedType(type)).map((field) => {
    if (field.name === 'problems')
      return 'problems { __typename ... on NotPermittedProblem { roles message { kk ru en } } ... on VersionConflictProblem { changes { field } } }';
    return isLeafType(getNamedType(field.type)) ? field.name : `${field.name} { __typename }`;
  });
  return parts.join(' ');
}

/** What of the answer is otherwise than who may give which command. */
export function wrongCommands(schema: GraphQLSchema, { data, errors = [] }: Judged, viewer: Viewer): string[] {
  return commandsOf(schema).flatMap((command) => {
    const answer = (data?.[command.name] ?? null) as Answer | null;
    const found = errors.filter(({ path }) => path?.[0] === command.name);
    const hidden = hiddenFrom(viewer, command);
    const isTold =
      found.length === hidden.length &&
      found.every(({ path, extensions = {} }, at) => {
        const told = [path, extensions['code'], extensions['withheld'], extensions['audience']];
        return JSON.stringify(told) === JSON.stringify(hidden[at]);
      });
    const isRight = isTold && (isOf(viewer.role, staff) ? isRightAnswer(command, answer, viewer) : answer === null);
    return isRight ? [] : [`Mutation.${command.name}: ${JSON.stringify([answer, found])}`];
  });
}

const staff = rolesOfType('Mutation');

/** The command, as an error tells it. Of one that is refused by a problem no error tells that its object is withheld. */
function hiddenFrom({ role }: Viewer, { name }: Field): unknown[][] {
  return isOf(role, staff) ? [] : [[[name], 'FORBIDDEN', `Mutation.${name}`, staff]];
}

/** Of records that are not there for other bodies, whoever gives the command for one. */
const ofUnseen: ReadonlySet<string> = new Set([
  'correctMonitoringNote',
  'withdrawMonitoringNote',
  'correctProblemIssue',
  'resolveProblemIssue',
  'withdrawProblemIssue',
  'correctProposal',
  'recordProposalOutcome',
  'withdrawProposal',
]);

/** Nothing was done, and the reason is that the command is not for the viewer if and only if it is not. */
function isRightAnswer({ name }: Field, answer: Answer | null, { role, isForeign }: Viewer): boolean {
  const { problems, ...rest } = answer ?? { problems: [] };
  if (problems.length === 0 || Object.values(rest).some((value) => value !== null)) return false;
  const givers = commands.get(name) ?? [];
  const refusals = problems.filter(({ __typename }) => __typename === 'NotPermittedProblem');
  if (isOf(role, givers) && (!isForeign || ofUnseen.has(name))) return refusals.length === 0;
  const [{ roles = [], message = {} } = {}] = refusals;
  const isSaid = ['kk', 'ru', 'en'].every((language) => !!message[language]);
  return problems.length === 1 && isSaid && [...roles].sort().join() === [...givers].sort().join();
}
