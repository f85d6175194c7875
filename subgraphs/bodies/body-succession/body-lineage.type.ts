import { ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';

@Audience('PUBLIC')
@ObjectType({
  description:
    'A line of reorganised bodies on a day: a body that there was on it, and all that had become it by then. A body that was divided is in the line of each of its parts; one that only gave functions away goes on in a line of its own.',
})
export class BodyLineage {
  readonly bodyId!: string;
  readonly memberIds!: readonly string[];
}
