import { eventually } from '../../../support/eventually.ts';

/** Tests that go on where the one before them ended: after one that failed the others are not tried. */
export function inOrder(): (name: string, play: () => Promise<void>) => void {
  let failed: string | null = null;
  return (name, play) =>
    it(name, async () => {
      if (failed !== null) throw new Error(`Not played, as this failed: ${failed}`);
      failed = name;
      await play();
      failed = null;
    });
}

/** As long as a busy machine may need. */
export function soon(expectation: () => unknown): Promise<void> {
  return eventually(expectation, Date.now() + 30_000);
}
