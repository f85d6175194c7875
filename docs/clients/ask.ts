import { RecommendationsWithStatusDocument } from '../../schema/operations.ts';
import { Hub } from './hub.ts';

const { HUB_URL = 'http://127.0.0.1:4000', HUB_TOKEN } = process.env;
const hub = new Hub(HUB_URL, HUB_TOKEN === undefined ? {} : { authorization: `Bearer ${HUB_TOKEN}` });

interface Page {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

async function main(treaty: string): Promise<void> {
  let page: Page = { hasNextPage: true, endCursor: null };
  while (page.hasNextPage) {
    const variables = { treaty, first: 3, after: page.endCursor };
    const { data, missing, notes } = await hub.ask(RecommendationsWithStatusDocument, variables);
    for (const note of notes) console.error(`note: ${note}`);
    for (const { path = [], message } of missing) console.error(`missing: ${path.join('.')}: ${message}`);
    if (missing.length > 0) process.exitCode = 1;
    if (data.recommendations === null) return;
    for (const { id, madeOn, treatyLinks } of data.recommendations.nodes) {
      const link = treatyLinks?.find((each) => each.treaty?.id === treaty);
      console.log(madeOn?.value, link?.statusWhenMade?.value, id);
    }
    page = data.recommendations.pageInfo;
  }
}

void main(process.argv[2] ?? 'untc-4-15');
