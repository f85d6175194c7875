import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';

/** Of subgraph reports; gets the results published on it. */
@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType('MonitoringCycle', { description: 'A year of monitoring.' })
export class MonitoringCycleStub {
  @Field(() => ID, { description: 'Stable across re-imports; made from what the thing is.' })
  readonly id!: string;

  static of(id: string): MonitoringCycleStub {
    return Object.assign(new MonitoringCycleStub(), { id });
  }
}
