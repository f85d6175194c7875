import type { IngestOutcome, IngestRecord, RunningSubgraph, SourceInput } from '../../../subgraphs/_kit/contract.ts';

/** A source that knows nothing of what came after its day. */
export const snapshot: SourceInput = {
  nature: 'DATASET',
  title: 'Status file',
  file: '4-4.csv',
  knownUpTo: '2015-03-31',
};
const sources = [snapshot];

export function participant(id: string, name: object, fields: Record<string, unknown> = {}): IngestRecord {
  return { type: 'Participant', id, kind: 'STATE', name, sources, ...fields };
}

export function treaty(id: string, title: object, fields: Record<string, unknown> = {}): IngestRecord {
  return { type: 'Treaty', id, title, laterality: 'MULTILATERAL', sources, ...fields };
}

export function party(treaty: string, participant: string): IngestRecord {
  return { type: 'Party', treaty, participant, sources };
}

/** `untc-4-4:kz:ratification` from its parts; `participant` null: done to the treaty itself. */
export function action(treaty: string, participant: string | null, kind: string, date?: string | null): IngestRecord {
  const id = `${treaty}:${participant ?? '-'}:${kind.toLowerCase().replaceAll('_', '-')}`;
  return { type: 'TreatyAction', id, treaty, participant, kind, date, sources };
}

/** Covenant in force, CTBT bound and not in force, a bilateral treaty of which nothing is known but its title. */
export const world: readonly IngestRecord[] = [
  participant('kz', { en: 'Kazakhstan', ru: 'Казахстан', kk: 'Қазақстан' }, { isoCode: 'KZ' }),
  participant('uz', { en: 'Uzbekistan', ru: 'Узбекистан', kk: 'Өзбекстан' }, { isoCode: 'UZ' }),
  participant('org-european-union', { en: 'European Union' }, { kind: 'ORGANISATION' }),
  treaty(
    'untc-4-4',
    { en: 'International Covenant on Civil and Political Rights', ru: 'Международный пакт', kk: 'Халықаралық пакт' },
    {
      concludedOn: '1966-12-16',
      subject: { en: 'Human Rights' },
      place: 'New York',
      url: 'https://treaties.un.org/4-4',
    },
  ),
  treaty(
    'untc-26-4',
    { en: 'Comprehensive Nuclear-Test-Ban Treaty' },
    { concludedOn: '1996', statedNotInForceOn: '2015-03-31' },
  ),
  treaty('kz-uz-2013', { kk: 'Өзбекстанмен шарт' }, { laterality: 'BILATERAL', concludedOn: '2013-06' }),
  party('untc-4-4', 'kz'),
  party('untc-4-4', 'uz'),
  party('untc-26-4', 'kz'),
  action('untc-4-4', null, 'ENTRY_INTO_FORCE', '1976-03-23'),
  action('untc-4-4', 'kz', 'SIGNATURE', '2003-12-02'),
  action('untc-4-4', 'kz', 'RATIFICATION', '2006-01-24'),
  action('untc-4-4', 'kz', 'ENTRY_INTO_FORCE_FOR_PARTY', '2006-04-24'),
  action('untc-4-4', 'uz', 'ACCESSION', '1995-09-28'),
  action('untc-26-4', 'kz', 'SIGNATURE', '1996-09-30'),
  action('untc-26-4', 'kz', 'RATIFICATION', '2002-05-14'),
];

/** @throws where a record is refused: tests of refusals call `ingest` themselves */
export async function fill(running: RunningSubgraph, ...records: readonly IngestRecord[]): Promise<IngestOutcome[]> {
  const outcomes = await running.ingest(records, { actor: 'default-data', runId: null });
  const refused = outcomes.find((outcome) => outcome.status === 'refused');
  if (refused) throw new Error(JSON.stringify(refused));
  return outcomes;
}
