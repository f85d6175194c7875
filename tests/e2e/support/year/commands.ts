import type { YearHub } from './running.ts';

/** What a command makes or changes, as its payload names it. */
const objects = {
  addBody: 'body',
  addBodyCapacity: 'bodyCapacity',
  correctBodyCapacity: 'bodyCapacity',
  recordBodySuccession: 'succession',
  addHeadTenure: 'headTenure',
  correctHeadTenure: 'headTenure',
  addSubdivision: 'subdivision',
  designateSubdivision: 'designation',
  addConclusionProposal: 'conclusionProposal',
  addAssignment: 'assignment',
  correctAssignment: 'assignment',
  transferAssignments: 'succession',
  addTreatyAction: 'treatyAction',
  registerRegime: 'monitoringRegime',
  registerRequirement: 'requirement',
  openMonitoringCycle: 'monitoringCycle',
  reviseReportingDuties: 'monitoringCycle',
  addMonitoringNote: 'monitoringNote',
  beginInformation: 'annualInformation',
  markInformationReady: 'annualInformation',
  signInformation: 'annualInformation',
  registerHandwrittenSignature: 'annualInformation',
  submitInformation: 'annualInformation',
  registerPaperReceipt: 'annualInformation',
  acceptInformation: 'annualInformation',
  returnInformation: 'annualInformation',
  addInForceEntry: 'inForceEntry',
  correctInForceEntry: 'inForceEntry',
  addNotInForceEntry: 'notInForceEntry',
  addAssessment: 'assessment',
  addProblemIssue: 'problemIssue',
  addProposal: 'proposal',
  addEvidence: 'evidenceLink',
  beginSummary: 'summaryInformation',
  correctSummary: 'summaryInformation',
  completeSummary: 'summaryInformation',
  addSummarySection: 'summarySection',
  dispatchSummary: 'dispatch',
  forwardSummary: 'dispatch',
  publishResults: 'resultsPublication',
} as const;

type CommandName = keyof typeof objects;

export interface Made {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

export interface Refusal {
  readonly __typename: string;
  readonly field: string;
  readonly paragraph: string | null;
  readonly record?: string;
  readonly missing?: string;
  readonly wording?: string | null;
  readonly message: Readonly<Record<'kk' | 'ru' | 'en', string>>;
}

interface Payload {
  readonly problems: readonly Refusal[];
  readonly revision: string | null;
}

const problems = `problems { __typename
  ... on InvalidValueProblem { field paragraph message { kk ru en } }
  ... on UnknownReferenceProblem { field paragraph message { kk ru en } }
  ... on VersionConflictProblem { field paragraph message { kk ru en } }
  ... on IdempotencyKeyProblem { field paragraph message { kk ru en } }
  ... on OverlapProblem { field paragraph message { kk ru en } }
  ... on NotPermittedProblem { field paragraph message { kk ru en } }
  ... on IncompleteProblem { field paragraph record missing wording message { kk ru en } }
}`;

/** Gives commands as one of the accounts. */
export class Player {
  constructor(
    private readonly hub: YearHub,
    private readonly account: string,
  ) {}

  /** It is done; what it made or changed. */
  async does(name: CommandName, input: object, selection = 'id version'): Promise<Made> {
    const payload = await this.gives(name, input, selection);
    expect([name, input, payload.problems]).toEqual([name, input, []]);
    expect(payload.revision).toMatch(/^[tbrp]\d+$/);
    return payload[objects[name]] as Made;
  }

  /** It is refused in three languages, and nothing is made. */
  async isRefused(name: CommandName, input: object): Promise<readonly Refusal[]> {
    const { problems: refusals, revision } = await this.gives(name, input, 'id');
    expect([name, revision]).toEqual([name, null]);
    for (const { message } of refusals) expect(new Set(Object.values(message)).size).toBe(3);
    return refusals;
  }

  private async gives(name: CommandName, input: object, selection: string): Promise<Payload & Record<string, unknown>> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { ${name}(input: $input) {
      revision ${problems} ${objects[name]} { ${selection} } } }`;
    const { body } = await this.hub.as(this.account)(query, { variables: { input } });
    expect([name, input, body.errors]).toEqual([name, input, undefined]);
    return body.data?.[name] as Payload & Record<string, unknown>;
  }
}

/** What somebody reads; there are no errors. */
export async function read<Data>(
  hub: YearHub,
  account: string | undefined,
  query: string,
  variables: object = {},
): Promise<Data> {
  const { body } = await hub.as(account)(query, { variables });
  expect([query, body.errors]).toEqual([query, undefined]);
  return body.data as Data;
}

/** A change as the history tells it. */
export interface Step {
  readonly revision: number;
  readonly actor: string;
  readonly moment: string;
  readonly command: string;
}

/** `addEvidence OFFICER:body-a 2024-11-08`: what was done, by whom, on which day. */
export function inWords({ command, actor, moment }: Step): string {
  return `${command} ${actor.replace(/^account:/, '')} ${moment.slice(0, 10)}`;
}
