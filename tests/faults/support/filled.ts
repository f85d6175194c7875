import { launchHub } from '../../e2e/support/hub.ts';
import { fillAsFirstStart } from '../../e2e/support/first-start.ts';
import { freshSqliteUrl } from '../../support/databases.ts';

/** Files of a test's own, as a first start leaves them that nobody disturbed: for what is not about first starts. */
export async function filledUrl(): Promise<string> {
  const url = freshSqliteUrl();
  await fillAsFirstStart(url.slice('sqlite:'.length), (own) => launchHub({ DATABASE_URL: `sqlite:${own}` }));
  return url;
}
