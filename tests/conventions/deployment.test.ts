import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { subgraphFolders } from './subgraph-folders.ts';

const root = resolve(__dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly ports?: readonly string[];
}

const { services } = parse(read('docker-compose.yml'), { merge: true }) as { services: Record<string, Service> };
const subgraphs = subgraphFolders(root);
const serviceOf = (name: string) => services[name] ?? { environment: {} };
const waitsFor = (name: string) =>
  Object.entries(serviceOf(name).depends_on ?? {}).map(([other, { condition }]) => `${other}: ${condition}`);

describe('docker-compose.yml', () => {
  it('runs the database, the gateway and every subgraph there is, and nothing else', () => {
    expect(Object.keys(services).sort()).toEqual(['gateway', 'mysql', ...subgraphs].sort());
  });

  it.each(subgraphs)('runs the subgraph %s by its own name', (name) => {
    expect(serviceOf(name).command).toEqual(['node', 'dist/subgraphs/main.js', name]);
  });

  it('gives each process a port of its own', () => {
    const ports = [...subgraphs, 'gateway'].map((name) => serviceOf(name).environment.PORT);
    expect(ports.every((port) => /^4\d{3}$/.test(port ?? ''))).toBe(true);
    expect(new Set(ports).size).toBe(ports.length);
  });

  it('tells everyone the address of every subgraph', () => {
    const addresses = subgraphs
      .map((name) => `${name}=http://${name}:${serviceOf(name).environment.PORT}/graphql`)
      .sort();
    for (const name of [...subgraphs, 'gateway']) {
      expect(serviceOf(name).environment.SUBGRAPHS?.split(',').sort()).toEqual(addresses);
    }
  });

  it('checks the health of every process by asking whether it is ready', () => {
    for (const name of [...subgraphs, 'gateway']) {
      expect(serviceOf(name).healthcheck?.test.join(' ')).toMatch(
        /^CMD node -e .*process\.env\.PORT \+ '\/health\/ready'/,
      );
    }
    expect(serviceOf('mysql').healthcheck?.test).toContain('mysqladmin');
  });

  it('starts the database, then the subgraphs, then the gateway', () => {
    for (const name of subgraphs) expect(waitsFor(name)).toEqual(['mysql: service_healthy']);
    expect(waitsFor('gateway').sort()).toEqual(subgraphs.map((name) => `${name}: service_healthy`).sort());
  });

  it('opens the gateway alone, on this machine alone', () => {
    const opened = Object.entries(services).flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} ${port}`));
    expect(opened).toEqual(['gateway 127.0.0.1:4000:4000']);
  });

  it('uses MySQL 8.4 with utf8mb4', () => {
    expect(serviceOf('mysql').image).toBe('mysql:8.4');
    expect(serviceOf('mysql').command).toContain('--character-set-server=utf8mb4');
  });

  it('holds no secret: each must be given, and its absence is an error', () => {
    const values = Object.values(services).flatMap(({ environment }) => Object.entries(environment));
    const secrets = values.filter(([name]) => /SECRET|PASSWORD|DATABASE_URL/.test(name) && !name.includes('RANDOM'));
    expect(secrets).toHaveLength(2 * subgraphs.length + 2);
    for (const [, value] of secrets) expect(value).toMatch(/^(mysql:\/\/hub:)?\$\{\w+:\?[^}]+\}(@mysql:3306)?$/);
  });

  it('is accepted by docker compose', () => {
    const options = { cwd: root, encoding: 'utf8' } as const;
    if (spawnSync('docker', ['compose', 'version'], options).status !== 0) return;
    const env = { ...process.env, MYSQL_PASSWORD: 'x', SUBGRAPH_SECRET: 'x'.repeat(32) };
    const { status, stderr } = spawnSync('docker', ['compose', 'config', '--quiet'], { ...options, env });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('the image', () => {
  const stages = read('Dockerfile')
    .split(/^FROM /m)
    .slice(1);
  const instructions = (stages.at(-1) ?? '').split('\n').filter((line) => /^[A-Z]+ /.test(line));

  it('is built on Node 20 at every stage', () => {
    expect(stages.map((stage) => stage.split(/\s/)[0])).toEqual(['node:20-slim', 'node:20-slim']);
  });

  it('runs as a user without rights, for whom nothing is copied afterwards', () => {
    const user = instructions.indexOf('USER node');
    expect(user).toBeGreaterThan(0);
    expect(instructions.slice(user + 1).map((line) => line.split(' ')[0])).toEqual(['EXPOSE', 'CMD']);
  });

  it('starts node itself, so that node gets the signals', () => {
    expect(instructions.at(-1)).toBe('CMD ["node", "dist/gateway/main.js"]');
  });

  it('is given only what exists and what .dockerignore lets through', () => {
    const admitted = read('.dockerignore').split('\n');
    const copied = stages.join('\n').matchAll(/^COPY (?!--from)(.+) \S+$/gm);
    const paths = [...copied].flatMap(([, sources = '']) => sources.split(' '));
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(paths.filter((path) => !admitted.includes(`!${path.split('/')[0]}`))).toEqual([]);
    expect(admitted[0]).toBe('*');
  });
});
