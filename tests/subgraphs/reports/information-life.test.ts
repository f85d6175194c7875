import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { runQuery } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { authority, head, officer, openWorld, shown, step, writeContent, type World } from './information-world.ts';

forEachDatabase('the life of an annual information', (database) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(database.freshUrl());
  });

  const id = 'cycle-2021:body-a:v1';
  const signed = `signedAt signatureKind contentHash signedBy { id } signedByReference
    signatures { id kind signedAt signedOn signedBy { id } contentHash isValid scan { id } information { id } }`;

  it('reports on days of its year, and of the year before where it says so', async () => {
    const begin = (period: object) =>
      command(world.running, 'beginInformation', { duty: 'cycle-2021:body-a', ...period }, 'id', officer);
    expect(refusals(await begin({ periodFrom: '2019-12-31', periodTo: '2022-01-01' }))).toEqual([
      'InvalidValueProblem input.periodFrom',
      'InvalidValueProblem input.periodTo',
    ]);
    expect(refusals(await begin({ periodFrom: '2020-11-11', periodTo: '2020-12-31' }))).toEqual([
      'InvalidValueProblem input.periodTo',
    ]);
  });

  it('is begun today by an officer, once, and says nothing yet', async () => {
    const input = { duty: 'cycle-2021:body-a', periodFrom: '2021-01-01', preparedBy: 'dep-1', reason: 'A new year' };
    const selection =
      'id version state isNil begunOn periodFrom periodTo kkState ruState preparedBy { id } preparedByReference history { nodes { actor command reason } }';
    const payload = await command(world.running, 'beginInformation', input, selection, officer);
    expect(refusals(payload)).toEqual([]);
    expect(payload.annualInformation).toEqual({
      ...{ id, version: 1, state: 'DRAFT', isNil: false, begunOn: '2021-11-01' },
      ...{ periodFrom: '2021-01-01', periodTo: null, kkState: 'MISSING', ruState: 'MISSING' },
      ...{ preparedBy: { id: 'dep-1' }, preparedByReference: 'VERIFIED' },
      history: { nodes: [{ actor: 'OFFICER:body-a', command: 'beginInformation', reason: 'A new year' }] },
    });
    const again = await command(world.running, 'beginInformation', { duty: 'cycle-2021:body-a' }, 'id', head);
    expect(refusals(again)).toEqual(['InvalidValueProblem input.duty']);
  });

  it('is prepared by a subdivision of its body (¶3), and by no other', async () => {
    const edit = (preparedBy: string) => step(world, 'editInformation', { id, preparedBy }, officer);
    expect(refusals(await edit('dep-b'))).toEqual(['InvalidValueProblem input.preparedBy']);
    expect(refusals(await edit('dep-none'))).toEqual(['UnknownReferenceProblem input.preparedBy']);
    expect(refusals(await edit('no id!'))).toEqual(['UnknownReferenceProblem input.preparedBy']);
    const begun = { duty: 'cycle-2022:body-a', preparedBy: 'dep-b' };
    expect(refusals(await command(world.running, 'beginInformation', begun, 'id', officer))).toEqual([
      'InvalidValueProblem input.preparedBy',
    ]);
    expect(await shown(world.running, id, 'preparedBy { id }')).toMatchObject({ preparedBy: { id: 'dep-1' } });
  });

  it('is not ready while anything is missing, and told exactly what', async () => {
    const payload = await step(world, 'markInformationReady', { id }, officer);
    const problems = payload.problems as Record<'paragraph' | 'record' | 'missing' | 'wording', string>[];
    const gaps = problems.map(({ paragraph, record, missing, wording }) => ({ paragraph, record, missing, wording }));
    const [p5, p7] = ['act-rules-p5-v1', 'act-rules-p7-v2'];
    expect(gaps).toEqual([
      { paragraph: '¶5', record: 't1', missing: 'ENTRY', wording: p5 },
      { paragraph: '¶5', record: 't2', missing: 'ENTRY', wording: p5 },
      { paragraph: '¶7', record: id, missing: 'kk', wording: p7 },
      { paragraph: '¶7', record: id, missing: 'ru', wording: p7 },
    ]);
    expect(new Set(refusals(payload))).toEqual(new Set(['IncompleteProblem input.id']));
    expect(payload.annualInformation).toBeNull();
  });

  it('is ready once all is there, signed by the head over what there is, and submitted', async () => {
    await writeContent(world, id);
    const ready = await step(world, 'markInformationReady', { id }, officer, 'state kkState ruState');
    expect(refusals(ready)).toEqual([]);
    expect(ready.annualInformation).toEqual({ state: 'READY', kkState: 'PRESENT', ruState: 'PRESENT' });
    const { currentContentHash: contentHash } = await shown(world.running, id);
    const by = await step(world, 'signInformation', { id }, head, `state currentContentHash ${signed}`);
    expect(refusals(by)).toEqual([]);
    // One who acts as head goes before the holder of the office.
    const signature = { signedAt: '2021-11-01T06:00:00.000Z', signedBy: { id: 'head-a-acting' }, contentHash };
    expect(by.annualInformation).toEqual({
      ...{ state: 'SIGNED', currentContentHash: contentHash, signatureKind: 'APPROVAL', ...signature },
      signedByReference: 'VERIFIED',
      signatures: [
        {
          ...{ id: `${id}:s1`, kind: 'APPROVAL', signedOn: '2021-11-01', isValid: true, scan: null },
          ...{ information: { id }, ...signature },
        },
      ],
    });
    world.clock.now = '2021-11-10T23:59:59.999+06:00';
    const submitted = await step(world, 'submitInformation', { id }, head, 'state submittedAt contentHash');
    expect(submitted.annualInformation).toEqual({
      ...{ state: 'SUBMITTED', submittedAt: '2021-11-10T17:59:59.999Z', contentHash },
    });
    const signedBy = (condition: string) =>
      `annualInformations(filter: { id: { eq: "${id}" }, signedBy: { ${condition} } }) { nodes { id } }`;
    const query = `{ acting: ${signedBy('eq: "head-a-acting", isNull: false')} nobody: ${signedBy('isNull: true')} }`;
    expect(await runQuery(world.running, query)).toEqual({ acting: { nodes: [{ id }] }, nobody: { nodes: [] } });
  });

  it('is received on paper once, with its number, on a day that fits', async () => {
    world.clock.now = '2021-11-12T10:00:00+06:00';
    const paper = (receivedOn: string, number = '12-1/345', of = id) =>
      step(
        world,
        'registerPaperReceipt',
        { id: of, receivedOn, number },
        authority,
        'state paperReceivedOn paperNumber',
      );
    expect(refusals(await paper('2021-11-13'))).toEqual(['InvalidValueProblem input.receivedOn']);
    expect(refusals(await paper('2021-10-31'))).toEqual(['InvalidValueProblem input.receivedOn']);
    expect(refusals(await paper('2021-11-12', ' '))).toEqual(['InvalidValueProblem input.number']);
    expect((await paper('2021-11-11')).annualInformation).toEqual({
      ...{ state: 'SUBMITTED', paperReceivedOn: '2021-11-11', paperNumber: '12-1/345' },
    });
    expect(refusals(await paper('2021-11-12'))).toEqual(['InvalidValueProblem input.id']);
  });

  it('is returned with remarks on it and on its entries', async () => {
    const remarks = { ru: 'Дополните', en: 'Add' };
    const entry = `${id}:t1`;
    const wrong = { remarks: {}, entryRemarks: [{ entry: 'cycle-2021:body-b:v1:t1', text: { en: ' ' } }] };
    expect(refusals(await step(world, 'returnInformation', { id, ...wrong }, authority))).toEqual([
      'InvalidValueProblem input.remarks',
      'UnknownReferenceProblem input.entryRemarks.0.entry',
      'InvalidValueProblem input.entryRemarks.0.text.en',
    ]);
    const right = { id, remarks, entryRemarks: [{ entry, text: { en: 'No sources' } }] };
    const payload = await step(
      world,
      'returnInformation',
      right,
      authority,
      `state decidedAt remarks { kk ru en } entryRemarks { id remarkedOn text { en } entry { id remarks { id } } information { id } }`,
    );
    expect(refusals(payload)).toEqual([]);
    expect(payload.annualInformation).toEqual({
      ...{ state: 'RETURNED', decidedAt: '2021-11-12T04:00:00.000Z', remarks: { kk: null, ...remarks } },
      entryRemarks: [
        {
          ...{ id: `${id}:r1`, remarkedOn: '2021-11-12', text: { en: 'No sources' }, information: { id } },
          entry: { id: entry, remarks: [{ id: `${id}:r1` }] },
        },
      ],
    });
  });

  const next = 'cycle-2021:body-a:v2';

  it('is begun again as a copy of all that it said', async () => {
    const content = `inForceEntries { nodes { id progress { kk ru } assessments { nodes { id subject } } evidence { nodes { id } } issues { nodes { id } } } }
      notInForceEntries { nodes { id reason { ru } } }`;
    const payload = await command(
      world.running,
      'beginInformation',
      { duty: 'cycle-2021:body-a' },
      `id version versionNumber state begunOn periodFrom preparedBy { id } kkState signedAt remarks { ru } differences { field } currentContentHash ${content}`,
      head,
    );
    expect(refusals(payload)).toEqual([]);
    const { contentHash } = await shown(world.running, id);
    expect(payload.annualInformation).toEqual({
      ...{ id: next, version: 1, versionNumber: 2, state: 'DRAFT', begunOn: '2021-11-12', periodFrom: '2021-01-01' },
      ...{ preparedBy: { id: 'dep-1' }, kkState: 'PRESENT', signedAt: null, remarks: null },
      ...{ differences: [], currentContentHash: contentHash },
      inForceEntries: {
        nodes: [
          {
            ...{ id: `${next}:t1`, progress: { kk: 'Progress (kk)', ru: 'Progress (ru)' } },
            assessments: {
              nodes: [
                { id: `${next}:t1-a1`, subject: 'KAZAKHSTAN_RIGHTS' },
                { id: `${next}:t1-a2`, subject: 'OTHER_PARTIES_OBLIGATIONS' },
              ],
            },
            ...{ evidence: { nodes: [{ id: `${next}:t1-e1` }] }, issues: { nodes: [{ id: 'issue-1' }] } },
          },
        ],
      },
      notInForceEntries: { nodes: [{ id: `${next}:t2`, reason: { ru: 'Reason (ru)' } }] },
    });
    const query = '{ proposals { nodes { id text { kk } entry { id } } } }';
    expect((await runQuery(world.running, query)).proposals.nodes).toEqual([
      { id: 'issue-1-p1', text: { kk: 'Propose (kk)' }, entry: { id: `${id}:t1` } },
      {
        id: expect.stringMatching(/^issue-1-p\d+$/) as string,
        text: { kk: 'Propose (kk)' },
        entry: { id: `${next}:t1` },
      },
    ]);
  });

  it('is accepted once resubmitted; the first delivery decides lateness, and nothing follows', async () => {
    world.clock.now = '2021-11-15T10:00:00+06:00';
    for (const [name, by] of [
      ['markInformationReady', officer],
      ['signInformation', head],
      ['submitInformation', head],
      ['acceptInformation', authority],
    ] as const)
      expect(refusals(await step(world, name, { id: next }, by))).toEqual([]);
    const query = `{ reportingDuty(id: "cycle-2021:body-a") { deliveredAt lateness { value } current { id state decidedAt } } }`;
    expect((await runQuery(world.running, query)).reportingDuty).toEqual({
      ...{ deliveredAt: '2021-11-10T17:59:59.999Z', lateness: { value: 'ON_TIME' } },
      current: { id: next, state: 'ACCEPTED', decidedAt: '2021-11-15T04:00:00.000Z' },
    });
    const again = await command(world.running, 'beginInformation', { duty: 'cycle-2021:body-a' }, 'id', head);
    expect(refusals(again)).toEqual(['InvalidValueProblem input.duty']);
  });

  it('can be an explicit nil return, which is ready, signed and submitted without an entry', async () => {
    const [duty, nil] = ['cycle-2021:body-nil', 'cycle-2021:body-nil:v1'];
    const staff = holding('OFFICER:body-nil', 'HEAD:body-nil');
    const begun = await command(
      world.running,
      'beginInformation',
      { duty, isNil: true },
      'isNil kkState ruState',
      staff,
    );
    expect(begun.annualInformation).toEqual({ isNil: true, kkState: 'PRESENT', ruState: 'PRESENT' });
    for (const name of ['markInformationReady', 'signInformation', 'submitInformation'] as const)
      expect(refusals(await step(world, name, { id: nil }, staff))).toEqual([]);
    // No head is recorded of this body: that is not known, and said so.
    const points = 'signedBy { id } completeness { kind state reason }';
    const { signedBy, completeness } = await shown(world.running, nil, points);
    expect(signedBy).toBeNull();
    expect(completeness).toContainEqual({ kind: 'SIGNATURE', state: 'NOT_CHECKED', reason: 'SIGNER_NOT_RECORDED' });
  });
});
