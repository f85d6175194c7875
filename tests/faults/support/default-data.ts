import { faultsOf } from './consistency.ts';
import { currentRows } from './current-rows.ts';
import { filledUrl } from './filled.ts';
import { revisionsOf } from './importing.ts';

let reference: Promise<Record<string, string[]>> | undefined;

/** What a first start leaves that nobody disturbed; worked out once a test file. */
export function defaultData(): Promise<Record<string, string[]>> {
  return (reference ??= firstStart());
}

async function firstStart(): Promise<Record<string, string[]>> {
  return currentRows(await filledUrl());
}

/** All of the default data is there, written once. */
export async function expectDefaultData(databaseUrl: string): Promise<void> {
  expect(await currentRows(databaseUrl)).toEqual(await defaultData());
  expect(await faultsOf(databaseUrl)).toEqual([]);
  expect(await revisionsOf(databaseUrl)).toEqual([1, 1, 1, 1]);
}
