/**
 * Outside of production graphql-js looks at every object that it asks for its class, whether it is of another copy of
 * graphql-js. It asks millions of times; only what it decides here, when it is loaded, is decided as in production.
 */
const { NODE_ENV } = process.env;
process.env.NODE_ENV = 'production';
require('graphql/jsutils/instanceOf.js');
process.env.NODE_ENV = NODE_ENV;
