import { setTimeout as sleep } from 'node:timers/promises';
import { emulated } from '../../../subgraphs/_kit/edms/config.ts';
import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery, runRequest } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { completed, copy, law, office, others, rendering } from './dispatch-records.ts';
import { cycle } from './duty-records.ts';
import { fill } from './records.ts';
import { dispatch, summary } from './summary-records.ts';

const never = new AbortController().signal;
const unassessed = 'IncompleteProblem input.summary';

forEachDatabase('commands on dispatches', (database) => {
  let running: RunningSubgraph;
  let known = office();
  const pmOffice = holding('PM_OFFICE');

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), {
      others: {
        ...others(known),
        ask: (...all) => others(known).ask(...all),
      },
      edms: { ...emulated, pollMs: 5, receiptMs: 5 },
    });
    await fill(running, ...law, ...[2019, 2020, 2021, 2022, 2023, 2024].flatMap((year) => completed(year)));
    await fill(running, cycle(2025), summary(2025), cycle(2018), ...completed(2018).slice(1), dispatch('summary-2018'));
  });
  beforeEach(() => {
    known = office();
  });

  const send = (input: object, selection?: string, caller?: object) =>
    command(running, 'dispatchSummary', { expectedVersion: 1, ...input }, selection, caller);
  const forward = (input: object, selection?: string, caller: object = pmOffice) =>
    command(running, 'forwardSummary', { ...input }, selection, caller);
  const round = () => running.background?.round(never);
  const trail = 'sources { nature title actor } history { nodes { actor command reason } }';
  const message = `message { kind state queuedAt attempts lastFault registrationNumber registeredAt receivedAt refusal missingCopies
    documents { role sha256 size mediaType attachmentId document { id } } ${trail} }`;

  it('send a summary with its message, and a trace on both', async () => {
    const before = await running.revision();
    const payload = await send(
      { summary: 'summary-2021', document: rendering, reason: 'In time' },
      `id dispatchedAt from { id } fromReference to { id } toReference paragraph { id } registrationNumber registeredAt
        system contentHash summary { state } ${message} ${trail}`,
    );
    expect(refusals(payload)).toEqual([]);
    expect(payload.revision).toBe(`r${before + 1}`);
    const traces = {
      sources: [{ nature: 'USER', title: 'Entered in the hub', actor: 'AUTHORISED_BODY' }],
      history: { nodes: [{ actor: 'AUTHORISED_BODY', command: 'dispatchSummary', reason: 'In time' }] },
    };
    const { dispatch: made } = payload as {
      dispatch: { contentHash: string; message: { documents: { size: number }[] } };
    };
    const [itself] = made.message.documents;
    const pdf = { mediaType: 'application/pdf' };
    expect(made).toEqual({
      ...{ id: 'dispatch-summary-2021-pmo', dispatchedAt: '2026-11-22T07:00:00.000Z' },
      ...{ from: { id: 'body-mfa' }, fromReference: 'VERIFIED', to: { id: 'body-pm-office' }, toReference: 'VERIFIED' },
      ...{ paragraph: { id: 'act-rules-p8' }, registrationNumber: null, registeredAt: null, system: 'EMULATOR' },
      ...{ contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string, summary: { state: 'DISPATCHED' } },
      message: {
        ...{ kind: 'SUMMARY', state: 'QUEUED', queuedAt: '2026-11-22T07:00:00.000Z', attempts: 0, lastFault: null },
        ...{ registrationNumber: null, registeredAt: null, receivedAt: null, refusal: null, missingCopies: 1 },
        documents: [
          {
            ...{ role: 'SUMMARY', sha256: made.contentHash, size: itself?.size, mediaType: 'application/json' },
            ...{ attachmentId: null, document: null },
          },
          { role: 'RENDERING', sha256: rendering, size: 300, attachmentId: null, document: { id: rendering }, ...pdf },
          {
            ...{ role: 'ATTACHMENT', sha256: copy, size: 2_000, attachmentId: 'summary-2021:copy' },
            ...{ document: { id: copy }, ...pdf },
          },
        ],
        ...traces,
      },
      ...traces,
    });
    expect(known.asked.filter(({ caller }) => caller.identity?.isHub !== true || caller.actor !== null)).toEqual([]);
  });

  it('are done once under their key', async () => {
    const input = { summary: 'summary-2022', idempotencyKey: 'dispatch-2022' };
    const first = await send(input);
    known.stopped.add('bodies');
    expect(await send(input)).toEqual(first);
    expect(
      (await runQuery(running, '{ dispatches(filter: { summary: { eq: "summary-2022" } }) { totalCount } }')).dispatches
        .totalCount,
    ).toBe(1);
  });

  it('let numbers and receipts come back, once, from the stand-in of the hub', async () => {
    await send({ summary: 'summary-2019' });
    const selection = `version registrationNumber registeredAt receiptNumber receivedAt sources { nature }
      message { state attempts registrationNumber }
      history(orderBy: { field: REVISION, direction: ASC }) { nodes { command actor } }`;
    const read = async () => {
      const query = `{ dispatch(id: "dispatch-summary-2019-pmo") { ${selection} } }`;
      return ((await runQuery(running, query)) as { dispatch: { registrationNumber: string } }).dispatch;
    };
    await round();
    const registered = await read();
    expect(registered).toMatchObject({
      version: 2,
      registrationNumber: expect.stringMatching(/^EMULATOR-[0-9a-f]{12}$/) as string,
      registeredAt: '2026-11-22T07:00:00.000Z',
      receivedAt: null,
      message: { state: 'REGISTERED', attempts: 1, registrationNumber: registered.registrationNumber },
    });
    await sleep(10);
    await round();
    const received = await read();
    expect(received).toMatchObject({
      version: 3,
      registrationNumber: registered.registrationNumber,
      receiptNumber: expect.stringMatching(/^EMULATOR-RECEIPT-/) as string,
      receivedAt: '2026-11-22T07:00:00.000Z',
      sources: [{ nature: 'USER' }, { nature: 'DEMONSTRATION' }],
      message: { state: 'RECEIVED', attempts: 1 },
      history: {
        nodes: [
          { command: 'dispatchSummary', actor: 'AUTHORISED_BODY' },
          { command: 'registerDispatch', actor: 'hub' },
          { command: 'receiptDispatch', actor: 'hub' },
        ],
      },
    });
    const before = await running.revision();
    await round();
    expect(await running.revision()).toBe(before);
  });

  it('send on the same documents, once the Office has them', async () => {
    expect(refusals(await forward({ summary: 'summary-2020' }))).toEqual(['UnknownReferenceProblem input.summary']);
    await send({ summary: 'summary-2020' });
    expect(refusals(await forward({ summary: 'summary-2020' }))).toEqual(['InvalidValueProblem input.summary']);
    await round();
    const payload = await forward(
      { summary: 'summary-2020', reason: 'To the President' },
      `id from { id } to { id } paragraph { id } contentHash message { kind missingCopies documents { role sha256 size } }
        summary { dispatches { nodes { contentHash message { missingCopies documents { role sha256 size } } } } }`,
    );
    expect(refusals(payload)).toEqual([]);
    const { dispatch: made } = payload as {
      dispatch: { summary: { dispatches: { nodes: { contentHash: string; message: object }[] } } };
    };
    const [first, second] = made.summary.dispatches.nodes;
    expect(second).toEqual(first);
    expect(made).toMatchObject({
      ...{ id: 'dispatch-summary-2020-ap', from: { id: 'body-pm-office' }, to: { id: 'body-ap' } },
      ...{ paragraph: { id: 'act-rules-p10' }, message: { kind: 'FORWARDING', missingCopies: 1 } },
    });
    expect(refusals(await forward({ summary: 'summary-2020' }))).toEqual(['InvalidValueProblem input.summary']);
  });

  it('know an office again by what became of it', async () => {
    known.holders['PRIME_MINISTER_OFFICE'] = ['body-old-office'];
    await send({ summary: 'summary-2023' });
    await round();
    known = office();
    known.before['body-pm-office'] = ['body-old-office', 'body-pm-office'];
    expect(refusals(await send({ summary: 'summary-2023' }))).toEqual(['InvalidValueProblem input.summary']);
    expect(refusals(await forward({ summary: 'summary-2023' }))).toEqual([]);
  });

  it.each<[string, string[], object]>([
    ['a role that does not send', ['NotPermittedProblem null'], { caller: pmOffice }],
    ['an unknown summary', ['UnknownReferenceProblem input.summary'], { summary: 'summary-1990' }],
    ['a stale version', ['VersionConflictProblem input.expectedVersion'], { expectedVersion: 7 }],
    ['a draft', ['InvalidValueProblem input.summary', unassessed], { summary: 'summary-2025' }],
    ['one that was sent', ['InvalidValueProblem input.summary'], { summary: 'summary-2018' }],
    ['a rendering that is not stored', ['UnknownReferenceProblem input.document'], { document: 'e'.repeat(64) }],
    [
      'all of it at once',
      [
        'VersionConflictProblem input.expectedVersion',
        'InvalidValueProblem input.summary',
        unassessed,
        'UnknownReferenceProblem input.document',
      ],
      { summary: 'summary-2025', expectedVersion: 7, document: 'e'.repeat(64) },
    ],
  ])('refuse %s, and change nothing', async (_what, problems, { caller, ...input }: { caller?: object }) => {
    const before = await running.revision();
    const payload = await send({ summary: 'summary-2024', ...input }, 'id', caller);
    expect([payload.dispatch, refusals(payload), await running.revision()]).toEqual([null, problems, before]);
  });

  it('refuse where it is not clear whose capacity it is, or a copy is not stored (¶9)', async () => {
    known.holders['AUTHORISED_BODY'] = [];
    known.holders['PRIME_MINISTER_OFFICE'] = ['body-pm-office', 'body-other'];
    known.stored[copy] = null;
    const payload = (await send({ summary: 'summary-2024' })) as {
      problems: { value: string; paragraph: string | null; message: { ru: string } }[];
    };
    expect(refusals(payload as never)).toHaveLength(3);
    expect(payload.problems.map(({ value, paragraph }) => [value, paragraph])).toEqual([
      ['summary-2024', '¶8'],
      ['summary-2024', '¶8'],
      ['summary-2024', '¶9'],
    ]);
    const told = payload.problems.map(({ message }) => message.ru).join(' ');
    expect(told).toMatch(new RegExp(`«уполномоченный орган».*«Канцелярия Премьер-Министра».*${copy}`));
  });

  it.each(['bodies', 'publications'])('send nothing while %s can not be asked', async (name) => {
    known.stopped.add(name);
    const before = await running.revision();
    const query = 'mutation { dispatchSummary(input: { summary: "summary-2024", expectedVersion: 1 }) { revision } }';
    const { errors } = await runRequest(running, query, {}, holding('AUTHORISED_BODY'));
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(await running.revision()).toBe(before);
  });

  it('forward only what was sent through the hub, and for the Office only', async () => {
    expect(refusals(await forward({ summary: 'summary-2018' }))).toEqual(['InvalidValueProblem input.summary']);
    expect(refusals(await forward({ summary: 'summary-1990' }))).toEqual(['UnknownReferenceProblem input.summary']);
    expect(refusals(await forward({ summary: 'summary-2018' }, 'id', holding('AUTHORISED_BODY')))).toEqual([
      'NotPermittedProblem null',
    ]);
  });

  it('retry only what was refused', async () => {
    const retry = (id: string, caller?: object) => command(running, 'retryDispatch', { dispatch: id }, 'id', caller);
    expect(refusals(await retry('dispatch-none'))).toEqual(['UnknownReferenceProblem input.dispatch']);
    expect(refusals(await retry('dispatch-summary-2018-pmo'))).toEqual(['InvalidValueProblem input.dispatch']);
    expect(refusals(await retry('dispatch-summary-2019-pmo'))).toEqual(['InvalidValueProblem input.dispatch']);
    expect(refusals(await retry('dispatch-summary-2019-pmo', pmOffice))).toEqual(['NotPermittedProblem null']);
    expect(refusals(await retry('dispatch-summary-2019-pmo', holding('ADMINISTRATION')))).toEqual([
      'NotPermittedProblem null',
    ]);
  });

  it('keep the sections of what was sent as they were sent', async () => {
    const [outcome] = await running.ingest([{ ...completed(2019)[2], text: { en: 'Other' } } as never], {
      actor: 'import:1',
      runId: null,
    });
    expect(outcome).toMatchObject({ status: 'refused', field: 'text' });
  });
});
