import { Field, InputType } from 'type-graphql';

/** Makes a class the filter of a list: its own conditions and `and`, `or`, `not` over filters of the same kind. */
export function FilterInput(description: string): ClassDecorator {
  return (target) => {
    const itself = target as unknown as new () => object;
    const options = { nullable: true, complexity: 0 };
    Field(() => [itself], { ...options, description: 'All of these hold, beside the other conditions.' })(
      target.prototype as object,
      'and',
    );
    Field(() => [itself], { ...options, description: 'At least one of these holds; an empty list matches nothing.' })(
      target.prototype as object,
      'or',
    );
    Field(() => itself, { ...options, description: 'This does not hold.' })(target.prototype as object, 'not');
    InputType({ description })(target);
  };
}
