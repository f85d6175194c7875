import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { undeclared, type DeclaredCosts } from './declared-costs.ts';

/** How long the lists of introspection are in this schema, on average: no SDL says it. */
export function introspectionCosts(schema: GraphQLSchema): DeclaredCosts {
  const types = Object.values(schema.getTypeMap());
  const withFields = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = withFields.flatMap((type) => Object.values(type.getFields()));
  const inputFields = types.filter(isInputObjectType).flatMap((type) => Object.values(type.getFields()));
  const directives = schema.getDirectives();
  const sizes = {
    '__Schema.types': types.length,
    '__Schema.directives': directives.length,
    '__Type.fields': fields.length / types.length,
    '__Type.inputFields': inputFields.length / types.length,
    '__Type.enumValues': types.filter(isEnumType).flatMap((type) => type.getValues()).length / types.length,
    '__Type.interfaces': withFields.flatMap((type) => type.getInterfaces()).length / types.length,
    '__Type.possibleTypes': 1,
    '__Field.args': fields.flatMap(({ args }) => args).length / fields.length,
    '__Directive.args': directives.flatMap(({ args }) => args).length / directives.length,
  };
  return new Map([
    ...Object.entries(sizes).map(([name, assumedSize]) => [name, { ...undeclared, assumedSize }] as const),
    // Few types are wrapped, and tools ask for as many wrappers as there could be.
    ['__Type.ofType', { ...undeclared, weight: 0 }],
  ]);
}
