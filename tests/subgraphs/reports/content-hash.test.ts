import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { runQuery, runRequest } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { information, returned, submitted } from './duty-records.ts';
import { openWorld, shown, writeContent, type World } from './information-world.ts';
import { recomputed } from './recomputed-hash.ts';
import { fill } from './records.ts';

interface Difference {
  readonly recordType: string;
  readonly record: string;
  readonly treaty: { readonly id: string } | null;
  readonly field: string;
  readonly language: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

interface Compared {
  readonly annualInformation: { readonly differences: readonly Difference[] | null } | null;
}

forEachDatabase('what an annual information says', (database) => {
  let world: World;
  const [duty, first, second] = ['cycle-2021:body-a', 'cycle-2021:body-a:v1', 'cycle-2021:body-a:v2'];
  beforeAll(async () => {
    world = await openWorld(database.freshUrl());
    await fill(world.running, submitted(duty, 1, '2021-11-01T10:00:00+06:00', returned(2021)));
    await writeContent(world, first);
    world.clock.now = '2021-11-25T12:00:00+06:00';
    const begun = await command(world.running, 'beginInformation', { duty }, 'id', holding('HEAD:body-a'));
    expect(refusals(begun)).toEqual([]);
  });

  const differences = async (id: string, from?: string, caller?: object) => {
    const query = `query Q($id: ID!, $from: ID) { annualInformation(id: $id) { differences(from: $from) {
      recordType record treaty { id } field language before after } } }`;
    const { annualInformation } = (await runQuery(world.running, query, { id, from }, caller)) as Compared;
    return annualInformation?.differences;
  };

  it('has a hash that anybody can work out, the same in whichever version it is said', async () => {
    const { currentContentHash } = await shown(world.running, first);
    expect(currentContentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await recomputed(world, first)).toBe(currentContentHash);
    expect((await shown(world.running, second)).currentContentHash).toBe(currentContentHash);
    expect(await recomputed(world, second)).toBe(currentContentHash);
  });

  it('is compared with the version before, field by field, and nothing escapes', async () => {
    expect(await differences(second)).toEqual([]);
    const officer = holding('OFFICER:body-a');
    const corrected = { id: `${second}:t1-a2`, finding: 'NONE', isGeneral: true, parties: [] };
    for (const [name, input] of [
      ['correctInForceEntry', { id: `${second}:t1`, expectedVersion: 1, progress: { kk: 'Жаңа' } }],
      ['correctAssessment', { expectedVersion: 1, ...corrected }],
      ['addInForceEntry', { information: second, treaty: 't3' }],
    ] as const)
      expect(refusals(await command(world.running, name, input, 'id', officer))).toEqual([]);
    const [t1, assessment] = [`${second}:t1`, `${second}:t1-a2`];
    const found = [
      ['Assessment', assessment, 't1', 'finding', null, 'FULL', 'NONE'],
      ['Assessment', assessment, 't1', 'parties', null, 'cn, kg', ''],
      ['Assessment', assessment, 't1', 'isGeneral', null, 'false', 'true'],
      ['InForceEntry', t1, 't1', 'progress', 'kk', 'Progress (kk)', 'Жаңа'],
      ['InForceEntry', `${second}:t3`, 't3', 'treaty', null, null, 't3'],
    ];
    const rows = (await differences(second))?.map((each) => {
      return [
        each.recordType,
        each.record,
        each.treaty?.id ?? null,
        each.field,
        each.language,
        each.before,
        each.after,
      ];
    });
    expect(rows).toEqual(found);
    // The other way round before and after change places.
    const back = await differences(first, second);
    expect(back).toContainEqual({
      ...{ recordType: 'InForceEntry', record: `${second}:t3`, treaty: { id: 't3' }, field: 'treaty' },
      ...{ language: null, before: 't3', after: null },
    });
    expect(await recomputed(world, second)).toBe((await shown(world.running, second)).currentContentHash);
  });

  it('is compared with versions of its own duty alone, and with what is shown of them', async () => {
    expect(await differences(first)).toBeNull();
    expect(await differences(second, `${duty}:v7`)).toBeNull();
    await fill(world.running, information('cycle-2021:body-b', 1, { state: 'DRAFT' }));
    const query = `{ annualInformation(id: "${second}") { differences(from: "cycle-2021:body-b:v1") { field } } }`;
    const { errors } = await runRequest(world.running, query);
    expect(errors).toHaveLength(1);
    // An analyst of another body sees what was delivered: the draft is not there to be compared with.
    expect(await differences(first, second, holding('ANALYST:body-b'))).toBeNull();
    expect(await differences(second, first, holding('ANALYST:body-b'))).toBeUndefined();
  });
});
