import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import type { TreatiesContext } from '../context.ts';
import {
  ImplementingMeasureListArgs,
  type ImplementingMeasureFilter,
} from '../implementing-measure/implementing-measure.inputs.ts';
import {
  ImplementingMeasureConnection,
  type ImplementingMeasure,
} from '../implementing-measure/implementing-measure.type.ts';
import { LegalActLinkListArgs, type LegalActLinkFilter } from '../legal-act-link/legal-act-link.inputs.ts';
import { LegalActLinkKind } from '../legal-act-link/legal-act-link.kind.ts';
import { LegalActLinkConnection, type LegalActLink } from '../legal-act-link/legal-act-link.type.ts';
import { LegalActVersion } from '../legal-act-version/legal-act-version.type.ts';
import { actsThat, forceOf } from '../legal-force/legal-force.judge.ts';
import { LegalForce } from '../legal-force/legal-force.type.ts';
import { LegalParagraph } from '../legal-paragraph/legal-paragraph.type.ts';
import { BodyStub } from '../stubs/body.stub.ts';
import { LegalActListArgs, type LegalActFilter } from './legal-act.inputs.ts';
import { LegalAct, LegalActConnection } from './legal-act.type.ts';

@Resolver(() => LegalAct)
export class LegalActResolver {
  @Query(() => LegalAct, { nullable: true, description: 'One legal act; null where there is none with that id.' })
  legalAct(
    @Arg('id', () => ID, {
      description: 'Such as `kz-gov-1141-2010`: the resolution of the Government that approves the Rules.',
    })
    id: string,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<LegalAct | null> {
    return loaders.legalAct.byId.load(id);
  }

  @Query(() => LegalActConnection, {
    nullable: true,
    description: 'Legal acts of Kazakhstan. Null only when they can not be read.',
  })
  legalActs(
    @Args(() => LegalActListArgs) args: ListArgs<LegalActFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<LegalAct>> {
    return loaders.legalAct.list(args);
  }

  @FieldResolver(() => BodyStub, {
    nullable: true,
    description: 'Who issued it; null where it is no body of the hub, such as Parliament, or no source says.',
  })
  issuer(@Root() { issuerId }: LegalAct): BodyStub | null {
    return issuerId === null ? null : BodyStub.of(issuerId);
  }

  @FieldResolver(() => LegalForce, {
    nullable: true,
    description:
      'Whether it is in force on a day: YES, NO, or UNKNOWN where an effective date that no source gives may have come. The Rules: YES on 1 May 2022, UNKNOWN from 2 May 2022.',
  })
  inForce(
    @Root() act: LegalAct,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'On which day. Default: `@at(asOf:)`.' })
    asOf: string | null,
    @Ctx() context: TreatiesContext,
  ): Promise<LegalForce> {
    return forceOf(act, asOf, context);
  }

  @FieldResolver(() => [LegalActVersion], {
    nullable: true,
    description: 'Its versions by number; empty where none are recorded.',
  })
  versions(@Root() act: LegalAct, @Ctx() { loaders }: TreatiesContext): Promise<LegalActVersion[]> {
    return loaders.legalActVersion.allOf('act', act.id);
  }

  @FieldResolver(() => [LegalParagraph], {
    nullable: true,
    description: 'Its paragraphs in their order: recorded for the Rules; empty where they are not.',
  })
  paragraphs(@Root() act: LegalAct, @Ctx() { loaders }: TreatiesContext): Promise<LegalParagraph[]> {
    return loaders.legalParagraph.allOf('act', act.id);
  }

  @FieldResolver(() => LegalActLinkConnection, {
    nullable: true,
    description: 'What it does to other acts and to treaties.',
  })
  links(
    @Root() act: LegalAct,
    @Args(() => LegalActLinkListArgs) args: ListArgs<LegalActLinkFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<LegalActLink>> {
    return loaders.legalActLink.under('from', act.id, args);
  }

  @FieldResolver(() => LegalActLinkConnection, { nullable: true, description: 'What other acts do to it.' })
  linkedFrom(
    @Root() act: LegalAct,
    @Args(() => LegalActLinkListArgs) args: ListArgs<LegalActLinkFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<LegalActLink>> {
    return loaders.legalActLink.under('to', act.id, args);
  }

  @FieldResolver(() => [LegalAct], {
    nullable: true,
    description: 'The acts that amend it, in order of their ids; whether each is in effect is its own `inForce`.',
  })
  amendedBy(@Root() act: LegalAct, @Ctx() context: TreatiesContext): Promise<LegalAct[]> {
    return actsThat(LegalActLinkKind.AMENDS, act.id, context);
  }

  @FieldResolver(() => [LegalAct], {
    nullable: true,
    description: 'The acts that repeal it, in order of their ids; whether that has taken effect is in `inForce`.',
  })
  repealedBy(@Root() act: LegalAct, @Ctx() context: TreatiesContext): Promise<LegalAct[]> {
    return actsThat(LegalActLinkKind.REPEALS, act.id, context);
  }

  @FieldResolver(() => ImplementingMeasureConnection, {
    nullable: true,
    description: 'Which treaties, and which of their provisions, it carries out and how far.',
  })
  measures(
    @Root() act: LegalAct,
    @Args(() => ImplementingMeasureListArgs) args: ListArgs<ImplementingMeasureFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<ImplementingMeasure>> {
    return loaders.implementingMeasure.under('act', act.id, args);
  }
}
