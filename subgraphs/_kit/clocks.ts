import { DirectiveLocation, getDirectiveValues, GraphQLDirective, type OperationDefinitionNode } from 'graphql';
import { DateScalar, DateTimeScalar } from './scalars.ts';
import { withDefaults } from './variable-defaults.ts';

/** The day is the civil day of Kazakhstan: deadlines and `today` are read off this zone's clock. */
export const timeZone = 'Asia/Almaty';

/** The same in every subgraph: one that lacked it would silently drop it from the supergraph. */
export const AtDirective = new GraphQLDirective({
  name: 'at',
  description: 'The two clocks of a query: what was law on a day, as the hub knew it at a moment.',
  locations: [DirectiveLocation.QUERY],
  args: {
    asOf: {
      type: DateScalar,
      description:
        "The law's time: in force, named, assigned on this day. Default: `today`. A field's own `asOf` wins.",
    },
    knownAt: {
      type: DateTimeScalar,
      description: "The hub's knowledge: records as they stood at this moment. Default: now.",
    },
    today: {
      type: DateScalar,
      description:
        'Simulates another day, Asia/Almaty: what happened after it has not happened. Default: the real one.',
    },
  },
});

export interface Clocks {
  readonly asOf: string;
  readonly today: string;
  readonly knownAt: string | null;
  /** The simulated day: what is dated after it is left out; null where the real day holds. */
  readonly horizon: string | null;
  /** The last revision that belongs to `knownAt`; null: the current state. */
  readonly revision: number | null;
}

/** How a question to another subgraph declares and names the clocks that it is to be answered by. */
export const passedOn = {
  variables: '$asOf: Date, $knownAt: DateTime, $today: Date',
  directive: '@at(asOf: $asOf, knownAt: $knownAt, today: $today)',
  values: ({ asOf, knownAt, horizon }: Pick<Clocks, 'asOf' | 'knownAt' | 'horizon'>) => ({
    asOf,
    knownAt,
    today: horizon,
  }),
};

const dayInZone = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });

export function dayOf(moment: Date): string {
  return dayInZone.format(moment);
}

/** The last day whose events count for a field about a day: under a simulated `today`, nothing later has happened. */
export function lawDay({ asOf, horizon }: Pick<Clocks, 'asOf' | 'horizon'>, own?: string | null): string {
  const day = own ?? asOf;
  return horizon !== null && horizon < day ? horizon : day;
}

/** The clocks an operation asks for; `revision` is still to be looked up. */
export function readClocks(
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  now: Date,
): Omit<Clocks, 'revision'> {
  const at = getDirectiveValues(AtDirective, operation, withDefaults(operation, variables));
  // A variable's value arrives here as the client sent it.
  const date = (value: unknown) => (value == null ? null : DateScalar.parseValue(value));
  const horizon = date(at?.today);
  const today = horizon ?? dayOf(now);
  const knownAt = at?.knownAt == null ? null : DateTimeScalar.parseValue(at.knownAt);
  return { asOf: date(at?.asOf) ?? today, today, knownAt, horizon };
}
