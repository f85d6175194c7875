import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { TreatiesContext } from '../context.ts';
import { parseInputUseId } from '../input-use/input-use.id.ts';
import { TreatyInputUseStub } from './treaty-input-use.stub.ts';

@Resolver(() => TreatyInputUseStub)
export class TreatyInputUseResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many there were to analyse, whichever body is competent: the provisions of the treaty that the hub has; or the different legal acts, adopted up to the end of the year or on no known day, that a measure with an extent other than NONE names or that ratify or implement the treaty by a link.',
  })
  async available(@Root() { id }: TreatyInputUseStub, @Ctx() { loaders }: TreatiesContext): Promise<number | null> {
    const key = parseInputUseId(id);
    if (key === null) return null;
    return key.kind === 'PROVISIONS'
      ? loaders.inputUse.provisionsOf.load(key.treatyId)
      : loaders.inputUse.legalActsOf(key.treatyId, key.year);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many of them no entry of the body cites; never below 0, and null where `available` is.',
  })
  async notAnalysed(@Root() use: TreatyInputUseStub, @Ctx() context: TreatiesContext): Promise<number | null> {
    const available = await this.available(use, context);
    const key = parseInputUseId(use.id);
    return available === null || key === null ? null : Math.max(0, available - key.analysed);
  }
}
