import { readGatewayConfig } from '../../gateway/config.ts';
import { readSubgraphConfig } from '../../subgraphs/_http/config.ts';
import { ConfigError } from '../../subgraphs/_kit/config.ts';
import { emulated } from '../../subgraphs/_kit/edms/config.ts';
import { withFiles } from '../support/scratch-folder.ts';

const names = ['treaties', 'bodies'];
const secret = 'x'.repeat(32);

function faultsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
  }
  return [];
}

describe('the document management system', () => {
  const EDMS_URL = 'http://edms.example/api';

  it('is at its address, with a token that may stand in a file', async () => {
    await withFiles({ token: ' a-token\n' }, (folder) => {
      const { edms } = readGatewayConfig(names, {
        EDMS_URL,
        EDMS_TOKEN_FILE: `${folder}/token`,
        EDMS_TIMEOUT_MS: '500',
      });
      expect(edms).toEqual({
        ...emulated,
        connection: { kind: 'HTTP', url: EDMS_URL, token: 'a-token' },
        timeoutMs: 500,
      });
    });
  });

  it('is a stand-in without an address, and in production nothing', () => {
    expect(readGatewayConfig(names, {}).edms.connection).toEqual({ kind: 'EMULATOR' });
    expect(readGatewayConfig(names, { NODE_ENV: 'production' }).edms.connection).toEqual({ kind: 'NONE' });
    const subgraph = readSubgraphConfig('bodies', names, { SUBGRAPH_SECRET: secret, NODE_ENV: 'production', EDMS_URL });
    expect(subgraph.edms.connection).toEqual({ kind: 'HTTP', url: EDMS_URL, token: null });
  });

  it('has all its faults named, and none of its secrets', () => {
    const wrong = { EDMS_URL: 'ftp://user:secret@host', EDMS_TOKEN: 'a secret', EDMS_TIMEOUT_MS: '1' };
    expect(faultsOf(() => readGatewayConfig(names, wrong))).toEqual([
      'EDMS_URL=… is not an http(s) address',
      'EDMS_TOKEN=… is not 1 to 4,096 visible ASCII characters',
      'EDMS_TIMEOUT_MS="1" is not between 10 and 600000',
    ]);
    expect(faultsOf(() => readGatewayConfig(names, { EDMS_TOKEN: 'x', EDMS_RETRY_MAX_MS: '10' }))).toEqual([
      'EDMS_TOKEN is set without EDMS_URL',
      'EDMS_RETRY_MIN_MS is more than EDMS_RETRY_MAX_MS',
    ]);
  });
});
