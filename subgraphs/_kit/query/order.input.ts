import { Field, InputType, registerEnumType, type ClassType } from 'type-graphql';
import type { OrderBy } from './list.ts';

enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Which way a list runs.',
  valuesConfig: {
    ASC: { description: 'Smallest, earliest or alphabetically first at the front.' },
    DESC: { description: 'Largest, latest or alphabetically last at the front.' },
  },
});

/** The `orderBy` input of a list; ties are broken, by id unless things have none, so an order is always complete. */
export function orderInput(name: string, fields: object, ties = 'by id'): ClassType<OrderBy> {
  @InputType(`${name}Order`, { description: `Order of a list of ${name}; ties are broken ${ties}.` })
  class Order implements OrderBy {
    @Field(() => fields, { description: 'What to order by.' })
    readonly field!: string;

    @Field(() => OrderDirection, { description: 'Which way. Default: ascending.', defaultValue: OrderDirection.ASC })
    readonly direction!: OrderDirection;
  }
  return Order;
}
