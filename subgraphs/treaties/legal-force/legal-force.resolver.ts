import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { TreatiesContext } from '../context.ts';
import { LegalAct } from '../legal-act/legal-act.type.ts';
import { LegalForce } from './legal-force.type.ts';

@Resolver(() => LegalForce)
export class LegalForceResolver {
  @FieldResolver(() => LegalAct, {
    nullable: true,
    description: 'The act whose repeal the answer rests on: it has, or may have, taken effect. Null where none does.',
  })
  repealedBy(
    @Root() { repealedById }: LegalForce,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<LegalAct | null> | null {
    return repealedById === null ? null : loaders.legalAct.byId.load(repealedById);
  }
}
