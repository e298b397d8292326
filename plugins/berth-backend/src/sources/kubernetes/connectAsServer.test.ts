import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ManualClock } from '../../clock/ManualClock';
import { troubleOf } from '../../connection/troubleOf';
import {
  json,
  ScriptedApiServer,
} from '../../reflector/__fixtures__/ScriptedApiServer';
import { connectAsServer } from './connectAsServer';
import { ServerStrategies, Strategy } from './ServerStrategies';

const signal = new AbortController().signal;

describe('connectAsServer', () => {
  let server: ScriptedApiServer;
  const clock = new ManualClock();

  beforeEach(async () => {
    server = await ScriptedApiServer.start();
    server.answer('other', json({}), json({}), json({}));
  });
  afterEach(() => server.stop());

  const connect = (strategy: () => Strategy, more: object = {}) =>
    connectAsServer({
      strategy,
      cluster: {
        name: 'tokyo',
        url: server.url,
        authMetadata: { 'kubernetes.io/auth-provider': 'aws', ...more },
      },
      tls: {},
      clock,
    });

  it('signs in to AWS as the kubernetes plugin does', async () => {
    const strategies = new ServerStrategies({
      config: new ConfigReader({
        aws: {
          mainAccount: {
            accessKeyId: 'AKIDEXAMPLE',
            secretAccessKey: 'secret',
          },
        },
      }),
      logger: mockServices.logger.mock(),
    });
    const connection = await connect(() => strategies.get('aws'), {
      'kubernetes.io/x-k8s-aws-id': 'tokyo-1',
    });
    await connection.get('/version', { signal });
    const [, token] = String(server.headers[0].authorization).split(' ');
    expect(token).toMatch(/^k8s-aws-v1\./);
    const url = new URL(
      Buffer.from(token.slice('k8s-aws-v1.'.length), 'base64url').toString(),
    );
    expect(url.host).toMatch(/^sts\.[\w-]+\.amazonaws\.com$/);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      'X-Amz-Credential': expect.stringMatching(/^AKIDEXAMPLE\//),
      'X-Amz-SignedHeaders': 'host;x-k8s-aws-id',
    });
    expect(url.href).not.toContain('secret');
    await connection.close();
  });

  it('asks for a token again after a minute, and once for all who need it', async () => {
    let asked = 0;
    const connection = await connect(() => ({
      getCredential: async () => ({
        type: 'bearer token',
        token: `${++asked}\n`,
      }),
    }));
    await connection.get('/a', { signal });
    clock.advance(60_000);
    await Promise.all(
      ['/b', '/c'].map(path => connection.get(path, { signal })),
    );
    expect(server.headers.map(({ authorization }) => authorization)).toEqual([
      'Bearer 1',
      'Bearer 2',
      'Bearer 2',
    ]);
    await connection.close();
  });

  it('says that there is no credential, and not what the cloud said', async () => {
    const error: unknown = await connect(() => ({
      getCredential: async () => {
        throw new Error('AKIDEXAMPLE is not valid');
      },
    })).catch(thrown => thrown);
    expect(troubleOf(error)).toEqual({
      code: 'configuration',
      message: "The credential of the strategy 'aws' could not be had.",
    });
  });

  it('waits a minute for a credential, and no longer', async () => {
    const connecting = connect(() => ({
      getCredential: () => new Promise(() => {}),
    })).catch(thrown => troubleOf(thrown).message);
    clock.advance(60_000);
    expect(await connecting).toBe(
      'The credential plugin did not answer within 60 seconds.',
    );
  });

  it('asks again after one that was never answered', async () => {
    let asked = 0;
    const connection = await connect(() => ({
      getCredential: () =>
        ++asked === 2
          ? new Promise(() => {})
          : Promise.resolve({ type: 'bearer token', token: `${asked}` }),
    }));
    clock.advance(60_000);
    const late = connection.get('/a', { signal }).catch(troubleOf);
    clock.advance(60_000);
    expect(await late).toMatchObject({ code: 'configuration' });
    await connection.get('/b', { signal });
    expect(server.headers.at(-1)?.authorization).toBe('Bearer 3');
    await connection.close();
  });
});
