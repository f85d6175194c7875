import { openFilteredLists, shutFilters } from '../across/support/shut-filters.ts';

it('filters that are said to hold of nothing find nothing, whatever is combined', async () => {
  const first = Date.now() % 1_000_000_000;
  const seeds = Array.from({ length: 20_000 }, (_, index) => first + index);
  const shut = await shutFilters(await openFilteredLists(), seeds);
  expect(shut.filter(({ found }) => found !== null && found > 0)).toEqual([]);
  expect(shut.filter(({ found }) => found === 0).length).toBeGreaterThan(4_000);
});
