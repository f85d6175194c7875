import { readDefaultData } from '../../scripts/default-data/read.ts';
import type { IngestRecord } from '../../subgraphs/_kit/contract.ts';
import { allRecords, idOf, recordsOf, text } from './records.ts';

/** Which type of record a field names. */
const REFERENCES: Readonly<Record<string, string>> = {
  treaty: 'Treaty',
  participant: 'Participant',
  addressee: 'Participant',
  body: 'Body',
  predecessor: 'Body',
  successor: 'Body',
  document: 'SourceDocument',
  recommendation: 'Recommendation',
  publication: 'MediaPublication',
  action: 'TreatyAction',
  provisions: 'Provision',
  holders: 'Participant',
  beneficiaries: 'Participant',
  competentBodies: 'Body',
  responsibleBody: 'Body',
  procedure: 'DomesticProcedure',
};

/** One id, or several. */
function namedIn(record: IngestRecord, field: string): string[] {
  const value = record[field];
  return Array.isArray(value) ? value.map(String) : [text(record, field)].filter(Boolean);
}

const keyOf = (type: string, id: string) => `${type} ${id}`;

describe('References of the default data', () => {
  it('lists the subgraphs in the order in which they depend on one another', () => {
    expect(readDefaultData().map(({ subgraph }) => subgraph)).toEqual([
      'treaties',
      'bodies',
      'treaties',
      'reports',
      'publications',
    ]);
  });

  it('names nothing that does not stand before it', () => {
    const before = new Set<string>();
    const dangling: string[] = [];
    for (const record of allRecords()) {
      for (const [field, type] of Object.entries(REFERENCES)) {
        for (const named of namedIn(record, field)) {
          if (!before.has(keyOf(type, named))) dangling.push(`${idOf(record)}: ${field} ${named}`);
        }
      }
      before.add(keyOf(record.type, idOf(record)));
    }
    expect(dangling).toEqual([]);
  });

  it('has an id only once for each type', () => {
    const keys = allRecords().map((record) => keyOf(record.type, idOf(record)));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('has for each protocol the treaty that it belongs to, in whatever order they stand', () => {
    const treaties = new Set(recordsOf('Treaty').map(idOf));
    const parents = recordsOf('Treaty')
      .map((treaty) => text(treaty, 'parent'))
      .filter(Boolean);
    expect(parents.length).toBeGreaterThan(20);
    expect(parents.filter((parent) => !treaties.has(parent))).toEqual([]);
  });

  it('gives every participant who acts on a treaty a party', () => {
    const parties = new Set(recordsOf('Party').map(idOf));
    const acting = recordsOf('TreatyAction').filter((action) => text(action, 'participant'));
    const without = acting.map((action) => `${text(action, 'treaty')}:${text(action, 'participant')}`);
    expect(without.filter((party) => !parties.has(party))).toEqual([]);
  });

  it('makes the id of an action from treaty, participant and kind', () => {
    const expected = recordsOf('TreatyAction').map((action) => {
      const kind = text(action, 'kind').toLowerCase().replaceAll('_', '-');
      return `${text(action, 'treaty')}:${text(action, 'participant') || '-'}:${kind}`;
    });
    expect(recordsOf('TreatyAction').map(idOf)).toEqual(expected);
  });

  it('gives every body a name and a capacity', () => {
    const named = new Set(recordsOf('BodyName').map((name) => text(name, 'body')));
    const capable = new Set(recordsOf('BodyCapacity').map((capacity) => text(capacity, 'body')));
    const bare = recordsOf('Body')
      .map(idOf)
      .filter((body) => !named.has(body) || !capable.has(body));
    expect(bare).toEqual([]);
  });

  it('gives every recommendation of the review its state, and every publication its treaty', () => {
    const sent = new Set(recordsOf('RecommendationSender').map((sender) => text(sender, 'recommendation')));
    const reviews = recordsOf('Recommendation').filter((each) => text(each, 'document').startsWith('upr-'));
    const linked = new Set(recordsOf('MediaTreatyLink').map((link) => text(link, 'publication')));
    expect(reviews.map(idOf).filter((id) => !sent.has(id))).toEqual([]);
    expect(
      recordsOf('MediaPublication')
        .map(idOf)
        .filter((id) => !linked.has(id)),
    ).toEqual([]);
  });

  it('is small enough to load in seconds', () => {
    expect(allRecords().length - recordsOf('Participant').length).toBeLessThan(2_500);
  });
});
