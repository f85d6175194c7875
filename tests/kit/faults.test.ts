import { GraphQLError } from 'graphql';
import { locate } from '../../subgraphs/_kit/database/location.ts';
import { NotFoundError } from '../../subgraphs/_kit/errors.ts';
import { maskFaults } from '../../subgraphs/_kit/schema/faults.ts';

describe('errors on their way to a client', () => {
  const mask = (error: GraphQLError) => {
    const heard: unknown[] = [];
    const result = maskFaults({ data: null, errors: [error] }, 'request-7', (fault) => heard.push(fault));
    return { error: result.errors?.[0], heard };
  };

  it('pass as they are where they were meant for clients', () => {
    const fault = new NotFoundError('Treaty', 'untc-9-9');
    expect(mask(fault)).toEqual({ error: fault, heard: [] });
  });

  it('get a code where the query is at fault', () => {
    const { error, heard } = mask(new GraphQLError('Cannot query field "x" on type "Query".'));
    expect(error).toMatchObject({
      message: 'Cannot query field "x" on type "Query".',
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(heard).toEqual([]);
  });

  it('are masked, once, where they are ours, and told to whoever listens', () => {
    const fault = new Error('connect ECONNREFUSED 10.0.0.7:3306');
    const { error, heard } = mask(new GraphQLError(fault.message, { originalError: fault, path: ['treaty'] }));
    expect(error?.toJSON()).toEqual({
      message: 'Internal error.',
      path: ['treaty'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-7' },
    });
    expect(heard).toEqual([fault]);
  });
});

describe('the place of a subgraph’s tables', () => {
  it.each([
    ['sqlite:data', { dialect: 'sqlite', file: 'data/treaties.sqlite' }],
    ['sqlite:/var/hub', { dialect: 'sqlite', file: '/var/hub/treaties.sqlite' }],
    ['mysql://u:p@db:3306', { dialect: 'mysql', url: 'mysql://u:p@db:3306', database: 'hub_treaties' }],
    ['mysql://u:p@db:3306/test', { dialect: 'mysql', url: 'mysql://u:p@db:3306', database: 'test_treaties' }],
    ['mysql://u:p@db:3306/my_treaties', { dialect: 'mysql', url: 'mysql://u:p@db:3306', database: 'my_treaties' }],
  ])('is, for %s, %j', (url, place) => {
    expect(locate(url, 'treaties')).toEqual(place);
  });

  it('has no name that would need quoting', () => {
    expect(() => locate('mysql://u:p@db:3306/a`b', 'treaties')).toThrow('"a`b_treaties" is not a database name');
  });
});
