import { LiveGraph } from '../../gateway/live-graph.ts';

const sdlOf = (field: string) => `type Query { ${field}: Int }`;
const filesOf = (field: string) =>
  new Map(['supergraph', 'contracts/public', 'contracts/partner'].map((name) => [`${name}.graphql`, sdlOf(field)]));

function listened() {
  const contracts = { public: sdlOf('released'), partner: sdlOf('released') };
  const graph = new LiveGraph({ supergraphSdl: sdlOf('released'), contracts });
  const heard: string[] = [];
  graph.onWhole((sdl) => {
    if (sdl.includes('refused')) throw new Error('No.');
    heard.push(sdl);
  });
  graph.onContract('public', (sdl) => heard.push(sdl));
  return { graph, heard };
}

it('A graph is taken up by whoever plans and by each contract, and the same one again by nobody', () => {
  const { graph, heard } = listened();
  graph.replace(null);
  expect(heard).toEqual([]);
  const files = filesOf('joined');
  graph.replace(files);
  graph.replace(files);
  expect(heard).toEqual([sdlOf('joined'), sdlOf('joined')]);
  graph.replace(null);
  expect(heard.slice(2)).toEqual([sdlOf('released'), sdlOf('released')]);
});

it('A graph that whoever plans refuses is not taken up by anybody', () => {
  const { graph, heard } = listened();
  graph.replace(filesOf('joined'));
  expect(() => graph.replace(filesOf('refused'))).toThrow('No.');
  expect([graph.supergraphSdl, graph.contract('public')]).toEqual([sdlOf('joined'), sdlOf('joined')]);
  expect(Object.keys(graph.schema.getQueryType()?.getFields() ?? {})).toEqual(['joined']);
  expect(heard).toHaveLength(2);
});
