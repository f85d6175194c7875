import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AnnualInformation } from '../annual-information/annual-information.type.ts';
import type { ReportsContext } from '../context.ts';
import { DocumentStub } from '../stubs/document.stub.ts';
import { HeadTenureStub } from '../stubs/head-tenure.stub.ts';
import { isValid } from './signature.rule.ts';
import { Signature } from './signature.type.ts';

@Resolver(() => Signature)
export class SignatureResolver {
  @FieldResolver(() => AnnualInformation, { nullable: true, description: 'The version that was signed.' })
  information(
    @Root() { informationId }: Signature,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<AnnualInformation | null> {
    return loaders.annualInformation.byId.load(informationId);
  }

  @FieldResolver(() => HeadTenureStub, {
    nullable: true,
    description: 'The tenure of the head who signed; null where it is not recorded who was head on that day.',
  })
  signedBy(@Root() { signedById }: Signature): HeadTenureStub | null {
    return signedById === null ? null : HeadTenureStub.of(signedById);
  }

  @FieldResolver(() => DocumentStub, {
    nullable: true,
    description: 'The scan of what was signed by hand; null of one that was not.',
  })
  scan(@Root() { scanId }: Signature): DocumentStub | null {
    return scanId === null ? null : DocumentStub.of(scanId);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'True while the version is signed by it and says what was signed; false of one that was recalled, and where an import has changed the version since. Worked out, never stored.',
  })
  async isValid(
    @Root() signature: Signature,
    @Ctx() { loaders, services, clocks }: ReportsContext,
  ): Promise<boolean | null> {
    const { informationId: id } = signature;
    const [information, all, currentHash] = await Promise.all([
      loaders.annualInformation.byId.load(id),
      loaders.signature.allOf('information', id),
      services.currentContent.hashOf(id, clocks),
    ]);
    return information && isValid(signature, { information, all, currentHash });
  }
}

/** What an information is signed by. */
@Resolver(() => AnnualInformation)
export class InformationSignaturesResolver {
  @FieldResolver(() => [Signature], {
    nullable: true,
    description:
      'Its signatures, earliest first: the last may be valid, those before it were recalled. Bodies that only see what was delivered see the one under which it was.',
  })
  signatures(@Root() { id }: AnnualInformation, @Ctx() { loaders }: ReportsContext): Promise<Signature[]> {
    return loaders.signature.allOf('information', id);
  }
}
