import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { CommitmentListArgs, type CommitmentFilter } from '../commitment/commitment.inputs.ts';
import { CommitmentConnection, type Commitment } from '../commitment/commitment.type.ts';
import type { TreatiesContext } from '../context.ts';
import {
  ImplementingMeasureListArgs,
  type ImplementingMeasureFilter,
} from '../implementing-measure/implementing-measure.inputs.ts';
import {
  ImplementingMeasureConnection,
  type ImplementingMeasure,
} from '../implementing-measure/implementing-measure.type.ts';
import { LegalForceValue } from '../legal-force/legal-force.type.ts';
import { Treaty } from '../treaty/treaty.type.ts';
import { measuresOnDay } from './implementation.judge.ts';
import { actInForceOf, implementationOf } from './implementation.rule.ts';
import { ProvisionImplementation } from './provision-implementation.kind.ts';
import { ProvisionListArgs, type ProvisionFilter } from './provision.inputs.ts';
import { Provision, ProvisionConnection } from './provision.type.ts';

@Resolver(() => Provision)
export class ProvisionResolver {
  @Query(() => Provision, { nullable: true, description: 'One provision; null where there is none with that id.' })
  provision(
    @Arg('id', () => ID, { description: 'Such as `untc-4-4-art-14`: article 14 of the Covenant.' }) id: string,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Provision | null> {
    return loaders.provision.byId.load(id);
  }

  @Query(() => ProvisionConnection, {
    nullable: true,
    description: 'Provisions of all treaties. Null only when they can not be read.',
  })
  provisions(
    @Args(() => ProvisionListArgs) args: ListArgs<ProvisionFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<Provision>> {
    return loaders.provision.list(args);
  }

  @FieldResolver(() => Treaty, { nullable: true, description: 'The treaty that it stands in.' })
  treaty(@Root() { treatyId }: Provision, @Ctx() { loaders }: TreatiesContext): Promise<Treaty | null> {
    return loaders.treaty.byId.load(treatyId);
  }

  @FieldResolver(() => CommitmentConnection, {
    nullable: true,
    description: 'The rights and obligations that rest on it. Null only when they can not be read.',
  })
  commitments(
    @Root() { id }: Provision,
    @Args(() => CommitmentListArgs) args: ListArgs<CommitmentFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<Commitment>> {
    return loaders.commitment.under('provision', id, args);
  }

  @FieldResolver(() => ImplementingMeasureConnection, {
    nullable: true,
    description:
      'Which legal acts carry it out, and how far (¶6(2)); of an article, not those on one paragraph of it, and the other way round. Empty where nothing has been recorded.',
  })
  measures(
    @Root() { id }: Provision,
    @Args(() => ImplementingMeasureListArgs) args: ListArgs<ImplementingMeasureFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<ImplementingMeasure>> {
    return loaders.implementingMeasure.under('provision', id, args);
  }

  @Audience('PARTNERS')
  @FieldResolver(() => ProvisionImplementation, {
    nullable: true,
    description:
      "How far legal acts carry it out on `@at(asOf:)`, all its `measures` taken together: CONFLICTS where any does, else the one that reaches farthest. Measures whose act is surely not in force on that day do not count. The hub's own rule over what was assessed.",
  })
  async implementation(@Root() { id }: Provision, @Ctx() context: TreatiesContext): Promise<ProvisionImplementation> {
    return implementationOf(await measuresOnDay(id, context));
  }

  @Audience('PARTNERS')
  @FieldResolver(() => LocalizedText, { nullable: true, description: 'The same in words.' })
  async implementationLabel(@Root() provision: Provision, @Ctx() context: TreatiesContext): Promise<LocalizedText> {
    return labelOf(ProvisionImplementation, await this.implementation(provision, context));
  }

  @Audience('PARTNERS')
  @FieldResolver(() => LegalForceValue, {
    nullable: true,
    description:
      'Whether an act that its `measures` name with an extent other than NONE is in force on `@at(asOf:)`. YES: at least one is. UNKNOWN: none surely is, and of one it is not settled, see `LegalAct.inForce`. NO: there is none, or none is in force: a gap.',
  })
  async actInForce(@Root() { id }: Provision, @Ctx() context: TreatiesContext): Promise<LegalForceValue> {
    return actInForceOf(await measuresOnDay(id, context));
  }

  @Audience('PARTNERS')
  @FieldResolver(() => LocalizedText, { nullable: true, description: 'The same in words.' })
  async actInForceLabel(@Root() provision: Provision, @Ctx() context: TreatiesContext): Promise<LocalizedText> {
    return labelOf(LegalForceValue, await this.actInForce(provision, context));
  }

  @Audience('PARTNERS')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'True: a gap on `@at(asOf:)`, as `actInForce` is NO. No measure on it names, with an extent other than NONE, an act that is or may be in force on that day: be it that none was found, that nobody has looked, or that all are repealed or yet to come. False with `actInForce: UNKNOWN`: there may be a gap.',
  })
  async isWithoutAct(@Root() provision: Provision, @Ctx() context: TreatiesContext): Promise<boolean> {
    return (await this.actInForce(provision, context)) === LegalForceValue.NO;
  }
}
