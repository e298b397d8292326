import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManualClock } from '../clock/ManualClock';
import {
  json,
  ScriptedApiServer,
} from '../reflector/__fixtures__/ScriptedApiServer';
import { kubeconfigConnector } from './kubeconfigConnector';

const signal = new AbortController().signal;

describe('kubeconfigConnector', () => {
  let server: ScriptedApiServer;
  let folder: string;
  const clock = new ManualClock();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'berth-kubeconfig-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  beforeEach(async () => {
    server = await ScriptedApiServer.start();
    server.answer('other', json({}), json({}), json({}));
  });
  afterEach(() => server.stop());

  const connect = (user: Record<string, unknown>) =>
    kubeconfigConnector(
      {
        name: 'c',
        server: server.url,
        cluster: { server: server.url },
        userName: 'alice',
        user,
      },
      clock,
    )();

  async function authorizationOf(
    user: Record<string, unknown>,
  ): Promise<string | undefined> {
    const connection = await connect(user);
    await connection.get('/version', { signal });
    await connection.close();
    return server.headers[0].authorization;
  }

  it('sends a token', async () => {
    expect(await authorizationOf({ token: 't' })).toBe('Bearer t');
  });

  it('sends a name and a password', async () => {
    expect(await authorizationOf({ username: 'u', password: 'p' })).toBe(
      `Basic ${Buffer.from('u:p').toString('base64')}`,
    );
  });

  it('sends nothing for a user without a credential', async () => {
    expect(await authorizationOf({})).toBeUndefined();
  });

  it('sends the token of a file, without its newline', async () => {
    const tokenFile = join(folder, 'token');
    await writeFile(tokenFile, 'from-file\n');
    expect(await authorizationOf({ tokenFile })).toBe('Bearer from-file');
  });

  it('asks nothing as nobody where a user signs in by OIDC and cannot', async () => {
    await expect(
      connect({ 'auth-provider': { name: 'oidc', config: {} } }),
    ).rejects.toMatchObject({
      trouble: {
        code: 'configuration',
        message:
          "The user 'alice' of the kubeconfig, who signs in by OIDC, has no id token that is valid, and cannot have another without idp-issuer-url, client-id, refresh-token: sign in again, or complete its auth-provider.",
      },
    });
    expect(server.requests).toEqual([]);
  });

  it('asks nothing as nobody where another auth-provider has no credential', async () => {
    await expect(
      connect({
        'auth-provider': { name: 'gcp', config: { 'access-token': '' } },
      }),
    ).rejects.toMatchObject({ trouble: { code: 'configuration' } });
    expect(server.requests).toEqual([]);
  });

  /** A credential plugin that counts how often it was run. */
  async function plugin(script: string): Promise<Record<string, unknown>> {
    const command = join(folder, `plugin-${Math.random()}`);
    await writeFile(command, `#!/bin/sh\n${script}\n`);
    await chmod(command, 0o755);
    const apiVersion = 'client.authentication.k8s.io/v1';
    return { exec: { apiVersion, command, args: [] } };
  }

  it('asks a plugin, at most once a minute, and again when it connects anew', async () => {
    const runs = join(folder, 'runs');
    const user = await plugin(
      `echo x >> ${runs}; n=$(wc -l < ${runs}); echo '{"kind":"ExecCredential","status":{"token":"run-'$n'"}}'`,
    );
    const connection = await connect(user);
    await connection.get('/a', { signal });
    await connection.get('/b', { signal });
    await connection.close();
    const again = await connect(user);
    await again.get('/c', { signal });
    await again.close();
    expect(server.headers.map(({ authorization }) => authorization)).toEqual([
      'Bearer run-1',
      'Bearer run-1',
      'Bearer run-2',
    ]);
  });

  it('says in its own words that a plugin has failed', async () => {
    const user = await plugin('echo secret >&2; exit 1');
    await expect(connect(user)).rejects.toMatchObject({
      trouble: {
        code: 'configuration',
        message: 'The credential of the kubeconfig could not be had.',
      },
    });
  });

  it('does not wait for ever for a plugin that hangs', async () => {
    const user = await plugin('exec sleep 5');
    const outcome = connect(user).catch(error => error);
    clock.advance(60_000);
    expect(await outcome).toMatchObject({ trouble: { code: 'configuration' } });
  });
});
