import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { entryById } from '../annual-entry/annual-entry.lookup.ts';
import { AnnualEntry } from '../annual-entry/annual-entry.type.ts';
import { AnnualInformation } from '../annual-information/annual-information.type.ts';
import type { ReportsContext } from '../context.ts';
import { EntryRemark } from './entry-remark.type.ts';

@Resolver(() => EntryRemark)
export class EntryRemarkResolver {
  @FieldResolver(() => AnnualInformation, { nullable: true, description: 'The version that was returned.' })
  information(
    @Root() { informationId }: EntryRemark,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<AnnualInformation | null> {
    return loaders.annualInformation.byId.load(informationId);
  }

  @FieldResolver(() => AnnualEntry, { nullable: true, description: 'The entry of that version that it is about.' })
  entry(@Root() { entryId }: EntryRemark, @Ctx() { loaders }: ReportsContext): Promise<AnnualEntry | null> {
    return entryById(entryId, loaders);
  }
}

@Resolver(() => AnnualInformation)
export class InformationRemarksResolver {
  @FieldResolver(() => [EntryRemark], {
    nullable: true,
    description: 'What was remarked on its entries when it was returned; empty where nothing was.',
  })
  entryRemarks(@Root() { id }: AnnualInformation, @Ctx() { loaders }: ReportsContext): Promise<EntryRemark[]> {
    return loaders.entryRemark.allOf('information', id);
  }
}

@Resolver(() => AnnualEntry)
export class EntryRemarksResolver {
  @FieldResolver(() => [EntryRemark], {
    nullable: true,
    description:
      'What the authorised body remarked on it when it returned the information; empty where nothing. On the entry of the next version there are none: `information` leads to its duty, and that to the version before.',
  })
  remarks(@Root() { id }: AnnualEntry, @Ctx() { loaders }: ReportsContext): Promise<EntryRemark[]> {
    return loaders.entryRemark.allOf('entry', id);
  }
}
