import type { IngestRecord, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { written } from './duty-records.ts';
import { inForce } from './entry-records.ts';
import { document, fill, recommendation, record } from './records.ts';
import { dispatch, section, summary } from './summary-records.ts';

const information = 'cycle-2021:body-a:v1';
const id = 'summary-2021';
const link = (treaty: string) => record('SectionEntryLink', { section: `${id}-s1`, entry: `${information}:${treaty}` });
const attachment = (name: string, fields: object = {}) =>
  record('SummaryAttachment', { id: `${id}:${name}`, summary: id, recommendations: ['one'], ...fields });

const sent = [
  summary(2021, { completedOn: '2021-12-01', analysis: { kk: 'Талдау' } }),
  section(id, 1, { heading: { kk: 'Бас' }, treaty: 'untc-4-4' }),
  link('untc-4-4'),
  attachment('a', { document: 'a'.repeat(64) }),
];

forEachDatabase('an import of a summary that was dispatched', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    const entries = [inForce(information, 'untc-4-4'), inForce(information, 'untc-4-9')];
    await fill(running, ...written(information), ...entries, document('doc'), recommendation('one'));
    await fill(running, ...sent, dispatch(id));
  });

  const outcomesOf = async (...records: IngestRecord[]) =>
    running.ingest(records, { actor: 'default-data', runId: null });

  it('changes nothing of what was sent, and takes the same again', async () => {
    expect((await outcomesOf(...sent)).map(({ status }) => status)).toEqual(Array(4).fill('unchanged'));
    const changed = await outcomesOf(
      summary(2021, { analysis: { kk: 'Басқа' } }),
      summary(2021, { foreignPolicyAssessment: { ru: 'Оценка' } }),
      section(id, 1, { position: 2 }),
      section(id, 2),
      link('untc-4-9'),
      attachment('a', { title: { kk: 'Көшірме' } }),
      attachment('b'),
    );
    const refused = (field: string) => {
      const rule = expect.stringContaining('is of a summary that was dispatched: what was sent') as string;
      return expect.objectContaining({ status: 'refused', field, rule }) as object;
    };
    const fields = ['id', 'id', 'text', 'text', 'section', 'summary', 'summary'];
    expect(changed).toEqual(fields.map(refused));
  });

  it('leaves what a person has corrected before it was sent as it stands', async () => {
    await fill(running, ...written('cycle-2020:body-a:v1'), summary(2020));
    const correction = { id: 'summary-2020', expectedVersion: 1, analysis: { kk: 'Қолмен' } };
    expect((await command(running, 'correctSummary', correction)).problems).toEqual([]);
    await fill(running, dispatch('summary-2020'));
    const [outcome] = await outcomesOf(summary(2020, { analysis: { kk: 'Импорт' } }));
    expect(outcome).toMatchObject({ status: 'unchanged', kept: true });
  });
});
