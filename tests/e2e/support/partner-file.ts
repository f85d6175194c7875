import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../../support/eventually.ts';

interface Status {
  readonly fault: string | null;
  readonly partners: readonly { readonly name: string; readonly state: string; readonly reasons: readonly string[] }[];
}

/** A subgraph is composed with all of the graph before it joins, which takes a busy machine its time. */
const patienceMs = 110_000;

/** The file of partners of one hub, and what the hub makes of it. */
export class PartnerFile {
  readonly path: string;

  constructor(readonly folder: string) {
    this.path = join(folder, 'partners.json');
    this.write([]);
  }

  write(partners: readonly object[]): void {
    writeFileSync(this.path, JSON.stringify({ partners }));
  }

  async status(url: string): Promise<Status> {
    const response = await fetch(`${url}/health/ready`);
    return ((await response.json()) as { partners: Status }).partners;
  }

  /** Waits until a partner is in a state, and returns why. */
  async reaches(url: string, name: string, state: string): Promise<readonly string[]> {
    let reasons: readonly string[] = [];
    await eventually(async () => {
      const found = (await this.status(url)).partners.find((each) => each.name === name);
      expect(found).toMatchObject({ name, state });
      reasons = found?.reasons ?? [];
    }, Date.now() + patienceMs);
    return reasons;
  }
}
