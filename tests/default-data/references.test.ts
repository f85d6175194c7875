import { InProcessConnection } from '../../gateway/sources/in-process.ts';
import { readDefaultData } from '../../scripts/default-data/read.ts';
import { existenceCheck, ownersOf } from '../../subgraphs/_http/entities.ts';
import { groupBy } from '../../subgraphs/_kit/group-by.ts';
import { loadSubgraphs } from '../../subgraphs/registry.ts';
import { freshSqliteUrl } from '../support/databases.ts';
import { examples } from './examples.ts';
import { loadedSubgraphs, newlyLoadedSubgraphs } from './loaded.ts';
import { allRecords, idOf, recordsOf, text } from './records.ts';

/** Which type of record a field names. */
const keyOf = (type: string, id: string) => `${type} ${id}`;

/** Examples of what the default data have none of, with the reason. */
const withoutRecord: Readonly<Record<string, string>> = {
  'Query.treaty: UNTS:14668': 'an external identifier, which is no id',
  'Query.participant: former-yugoslavia': 'states that are no more come with an import',
  'NotInForceEntryFilter.id: cycle-2021:body-mia:v1:untc-4-4':
    'its description is that of both kinds of entries, and gives one of each',
};

describe('Ids that the schema gives as examples', () => {
  it('are there in the default data, but for what they have none of', async () => {
    const { subgraphs } = await loadedSubgraphs();
    const connectionTo = (name: string) => {
      const subgraph = subgraphs.get(name);
      return subgraph && new InProcessConnection(subgraph, 30_000);
    };
    const exist = existenceCheck(ownersOf(loadSubgraphs()), connectionTo, 30_000);
    const missing: string[] = [];
    for (const [type, some] of groupBy(examples(), (each) => each.type)) {
      const known = await exist(type, [...new Set(some.map(({ id }) => id))]);
      missing.push(...some.filter(({ id }) => !known?.has(id)).map(({ place, id }) => `${place}: ${id}`));
    }
    expect(missing.sort()).toEqual(Object.keys(withoutRecord).sort());
  });
});

describe('References of the default data', () => {
  it('lists the subgraphs in the order in which they depend on one another', () => {
    expect(readDefaultData().map(({ subgraph }) => subgraph)).toEqual([
      'treaties',
      'bodies',
      'reports',
      'publications',
    ]);
  });

  it('leads nowhere but to what is there: nothing is refused, and nothing stays unverified', async () => {
    const { subgraphs, logged, asked } = await newlyLoadedSubgraphs(freshSqliteUrl());
    expect(logged.filter(({ msg }) => msg === 'Default data refused')).toEqual([]);
    for (const subgraph of subgraphs.values()) await subgraph.maintain();
    expect(asked()).toEqual([]);
  });

  it('has an id only once for each type', () => {
    const keys = allRecords().map((record) => keyOf(record.type, idOf(record)));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
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
});
