import { recordLoader } from '../../_kit/query/record-loader.ts';
import { isValidOn } from '../validity/validity.rule.ts';
import { bodyNameRecords } from './body-name.repository.ts';
import type { BodyName } from './body-name.type.ts';

/** Per-request access to names: bodies have few, so all of a body come at once and days are looked up among them. */
export class BodyNameLoader extends recordLoader(bodyNameRecords) {
  async on(bodyId: string, day: string): Promise<BodyName | null> {
    const names = await this.allOf('body', bodyId);
    return names.find((name) => isValidOn(name, day)) ?? null;
  }

  /** Names of a body follow each other: the last that had begun is that of the day, or the last before it. */
  async shownOn(bodyId: string, day: string): Promise<BodyName | null> {
    const names = await this.allOf('body', bodyId);
    return names.findLast(({ validFrom }) => validFrom === null || validFrom <= day) ?? names[0] ?? null;
  }
}
