import { testOneOfTwoFirstStartsKilled } from './support/first-starts.ts';

// The soak kills first starts anywhere, again and again, beside one another and imports, on both databases.
testOneOfTwoFirstStartsKilled();
