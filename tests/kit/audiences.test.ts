import {
  Arg,
  createUnionType,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from 'type-graphql';
import { Audience } from '../../subgraphs/_kit/access/audience.ts';
import { connectionType } from '../../subgraphs/_kit/query/connection.ts';
import { FilterInput } from '../../subgraphs/_kit/query/filter-input.ts';
import { IdFilter, type ValueFilter } from '../../subgraphs/_kit/query/filter.inputs.ts';
import { describeSchema } from '../../subgraphs/_kit/schema/build-schema.ts';

@ObjectType({ description: 'Says nothing of its audience.' })
class Undeclared {
  @Field(() => ID, { description: 'An id.' })
  readonly id!: string;
}

@Audience('PUBLIC')
@ObjectType({ description: 'For everybody.' })
class Declared {
  @Field(() => ID, { description: 'An id.' })
  readonly id!: string;

  @Audience('STAFF')
  @Field(() => String, { nullable: true, description: 'For fewer.' })
  readonly secret!: string;
}
const DeclaredConnection = connectionType(() => Declared, 'Declared');

@FilterInput('Of declared ones.')
class DeclaredFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By what is shown.' })
  readonly secret?: ValueFilter<string>;

  @Field(() => IdFilter, { nullable: true, description: 'By what no field shows.' })
  readonly owner?: ValueFilter<string>;
}

@InputType({ description: 'A command.' })
class DeclareInput {
  @Field(() => ID, { description: 'An id.' })
  readonly id!: string;
}

@Resolver()
class TypeResolver {
  @Query(() => Undeclared, { nullable: true, description: 'One.' })
  undeclared(): null {
    return null;
  }
}

@Resolver()
class FilterResolver {
  @Query(() => DeclaredConnection, { nullable: true, description: 'All.' })
  declared(
    @Arg('filter', () => DeclaredFilter, { nullable: true, description: 'Which.' }) filter: DeclaredFilter,
  ): null {
    if (filter.owner) throw new Error('Nobody asks.');
    return null;
  }
}

@Resolver()
class CommandResolver {
  @Query(() => Declared, { nullable: true, description: 'One.' })
  one(): null {
    return null;
  }

  @Mutation(() => Declared, { nullable: true, description: 'Declares.' })
  declare(@Arg('input', () => DeclareInput, { description: 'What.' }) input: DeclareInput): null {
    if (input.id) throw new Error('Nobody asks.');
    return null;
  }
}

enum Colour {
  RED = 'RED',
}
registerEnumType(Colour, { name: 'Colour', description: 'A colour.', valuesConfig: { RED: { description: 'Red.' } } });
const OneOrOther = createUnionType({
  name: 'OneOrOther',
  description: 'Only declared ones.',
  types: () => [Declared] as const,
});

@Resolver()
class ScalarResolver {
  @Query(() => Int, { nullable: true, description: 'How many.' })
  howMany(): null {
    return null;
  }
}

@Resolver()
class EnumResolver {
  @Query(() => [Colour], { nullable: true, description: 'Which.' })
  colours(): null {
    return null;
  }
}

@Resolver()
class UnionResolver {
  @Query(() => OneOrOther, { nullable: true, description: 'Either.' })
  either(): null {
    return null;
  }
}

@Resolver()
class SaidResolver {
  @Audience('STAFF')
  @Query(() => Int, { nullable: true, description: 'How many.' })
  howMany(): null {
    return null;
  }

  @Query(() => DeclaredConnection, { nullable: true, description: 'All.' })
  declared(): null {
    return null;
  }
}

it.each([
  ['a type', TypeResolver, 'Undeclared'],
  ['a command', CommandResolver, 'Mutation.declare'],
  ['a root field that leads to a number', ScalarResolver, 'Query.howMany'],
  ['a root field that leads to an enum', EnumResolver, 'Query.colours'],
  ['a root field that leads to a union', UnionResolver, 'Query.either'],
  ['a filter by what no field of the type shows', FilterResolver, 'DeclaredFilter.owner'],
])('A schema is not built in which %s does not say for whom it is', (_what, resolver, named) => {
  expect(() => describeSchema({ resolvers: [resolver] })).toThrow(`Say for whom these are, with @Audience: ${named}`);
});

it('A root field is for whom it says, or else for whom its type is; a field for whom the type is that it stands in', () => {
  const { access } = describeSchema({ resolvers: [SaidResolver] });
  expect(access.ofField('Query', 'howMany')).toEqual(['STAFF']);
  expect(access.ofField('Query', 'declared')).toEqual([]);
  expect(access.ofField('Declared', 'secret')).toEqual(['STAFF']);
  expect(access.byType.get('DeclaredConnection')).toBe('PUBLIC');
});
