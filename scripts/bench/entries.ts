import { bodyId, commitmentId, hasProvisions, sentence, treatyId, type Draft } from './drafts.ts';
import type { Sizes } from './options.ts';
import { pick } from './random.ts';

/** Of so many of the treaties that it owes information on a body says something. */
const coverage = 0.7;

interface Reported {
  readonly information: string;
  /** Numbers of the treaty and of the body. */
  readonly treaty: number;
  readonly body: number;
  readonly year: number;
}

/** What bodies report on treaties, with what hangs on it: assessments, issues, and what was proposed. */
export class Entries {
  private issues = 0;

  constructor(
    private readonly sizes: Sizes,
    private readonly random: () => number,
  ) {}

  *inForce(reported: Reported): Generator<Draft> {
    const { random } = this;
    if (random() >= coverage) return;
    const { information, treaty } = reported;
    const progress = { en: `Progress: ${sentence(random, 24)}` };
    yield { type: 'InForceEntry', information, treaty: treatyId(treaty), progress };
    if (random() < 0.35) yield* this.assessed(reported);
  }

  *notInForce(information: string, treaty: number, hasProcedure: boolean): Generator<Draft> {
    const { random } = this;
    if (random() >= coverage) return;
    const reason = random() < 0.9 ? { en: `It waits: ${sentence(random, 8)}` } : null;
    const procedure = hasProcedure ? `${treatyId(treaty)}-procedure` : null;
    yield { type: 'NotInForceEntry', information, treaty: treatyId(treaty), reason, procedure };
  }

  private *assessed(reported: Reported): Generator<Draft> {
    const { random } = this;
    const { information, treaty } = reported;
    const entry = `${information}:${treatyId(treaty)}`;
    const findings = ['FULL', 'FULL', 'FULL', 'PARTIAL', 'NONE', 'NOT_ASSESSED'];
    const finding = pick(random, findings);
    yield {
      type: 'Assessment',
      id: `${entry}-a1`,
      entry,
      subject: 'KAZAKHSTAN_RIGHTS',
      finding,
      text: { en: `Found: ${sentence(random, 6)}` },
      commitment: hasProvisions(treaty) ? commitmentId(treaty, 1) : null,
    };
    if (random() < 0.5) {
      const duties = { subject: 'KAZAKHSTAN_OBLIGATIONS', finding: pick(random, findings) };
      yield { type: 'Assessment', id: `${entry}-a2`, entry, ...duties };
    }
    if (finding === 'NONE' || finding === 'PARTIAL') yield* this.issue(entry, reported);
  }

  private *issue(entry: string, { treaty, body, year }: Reported): Generator<Draft> {
    const { random } = this;
    const id = `bench-issue-${(this.issues += 1)}`;
    const title = { en: `Generated issue ${this.issues}` };
    const common = { type: 'ProblemIssue', id, title, treaties: [treatyId(treaty)], raisedBy: bodyId(body) };
    const resolvedOn = random() < 0.5 ? `${year + 1}-0${1 + Math.floor(random() * 9)}-15` : null;
    yield { ...common, openedOn: `${year}-10-01`, resolvedOn };
    yield { type: 'IssueEntryLink', issue: id, entry };
    const proposals = Math.floor(random() * 3);
    for (let number = 1; number <= proposals; number += 1) {
      const outcome = pick(random, ['OPEN', 'ACCEPTED', 'DONE', 'REJECTED', 'NO_ANSWER']);
      yield {
        type: 'Proposal',
        id: `${id}-p${number}`,
        issue: id,
        entry,
        addressee: bodyId(Math.floor(random() * this.sizes.bodies)),
        text: { en: `Proposed: ${sentence(random, 6)}` },
        outcome,
        outcomeOn: outcome === 'OPEN' ? null : `${year + 1}-03-01`,
      };
    }
  }
}
