import { Directive, Field, ID, ObjectType, type ClassType } from 'type-graphql';

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('ImportRun', { description: 'A run of an importer; publications owns it.' })
export class ImportRunStub {
  @Field(() => ID, { description: 'Format, start and a random suffix: `untc-20261122T091500Z-k3f9`.' })
  readonly id!: string;
}

let importRunType: ClassType<{ id: string }> = ImportRunStub;

/** `Source.run` is the owner's full type in the owner's schema and a stub in all others; evaluated while a schema is built. */
export function withImportRunType<T>(type: ClassType<{ id: string }> | undefined, build: () => T): T {
  importRunType = type ?? ImportRunStub;
  try {
    return build();
  } finally {
    importRunType = ImportRunStub;
  }
}

export function currentImportRunType(): ClassType<{ id: string }> {
  return importRunType;
}
