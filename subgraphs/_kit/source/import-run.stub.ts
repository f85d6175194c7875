import { Directive, Field, ID, ObjectType, type ClassType } from 'type-graphql';
import { Audience } from '../access/audience.ts';

/** Of subgraph publications: format, start and a random suffix, `untc-20261122T091500Z-3f9c2a`. */
@Directive('@key(fields: "id", resolvable: false)')
@Audience('IMPORTS')
@ObjectType('ImportRun', { description: 'One run of an importer over a file or folder, with an account of every row.' })
class ImportRunStub {
  @Field(() => ID, { description: 'Stable across re-imports; made from what the thing is.' })
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
