import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readArgoApiSettings } from './readArgoApiSettings';

const url = 'https://argocd.example';

function read(argocd: JsonObject, berth: JsonObject = {}) {
  return readArgoApiSettings(new ConfigReader({ argocd, berth }));
}

const withInstances = (...instances: JsonObject[]) => ({
  appLocatorMethods: [{ type: 'config', instances }],
});

const accessOf = (argocd: JsonObject) =>
  read(argocd).instances.map(({ access }) => access);

describe('readArgoApiSettings', () => {
  it('asks nobody where nothing is configured, or where it is told so', () => {
    expect(readArgoApiSettings(new ConfigReader({})).instances).toEqual([]);
    const argocd = withInstances({ name: 'a', url, token: 't' });
    const off = read(argocd, { argocd: { api: false } });
    expect(off.instances).toEqual([]);
  });

  it('takes a token before a user, and the user of an instance before the user of all', () => {
    expect(
      accessOf({
        username: 'everybody',
        password: 'p0',
        ...withInstances(
          { name: 'a', url, token: 't', username: 'u', password: 'p' },
          { name: 'b', url, username: 'u', password: 'p' },
          { name: 'c', url },
        ),
      }),
    ).toEqual([
      { status: 'configured', url, credential: { kind: 'token', token: 't' } },
      {
        status: 'configured',
        url,
        credential: { kind: 'password', username: 'u', password: 'p' },
      },
      {
        status: 'configured',
        url,
        credential: { kind: 'password', username: 'everybody', password: 'p0' },
      },
    ]);
  });

  it('tells of one instance what is wrong with it, without its secrets', () => {
    const accesses = accessOf(
      withInstances(
        { name: 'no url' },
        { name: 'no http', url: 'ftp://x', token: 't' },
        { name: 'in url', url: 'https://u:secret@x', token: 't' },
        { name: 'no credential', url },
        { name: 'half', url, username: 'u' },
        { name: 'number', url, token: 5 },
        { name: 'fine', url, token: 't' },
      ),
    );
    expect(accesses.map(({ status }) => status)).toEqual([
      ...Array(6).fill('misconfigured'),
      'configured',
    ]);
    expect(JSON.stringify(accesses)).not.toMatch(/secret/);
  });

  it('takes the first of a name, and passes over other methods', () => {
    const { instances } = read({
      appLocatorMethods: [
        { type: 'other', instances: [{ name: 'x', url, token: 't' }] },
        { type: 'config', instances: [{ name: 'a', url, token: 't' }] },
        { type: 'config', instances: [{ name: 'a', url, token: 'second' }] },
      ],
    });
    expect(instances).toEqual([
      expect.objectContaining({
        name: 'a',
        access: expect.objectContaining({
          credential: { kind: 'token', token: 't' },
        }),
      }),
    ]);
  });

  it('asks every minute, or as it is told, and not without end', () => {
    expect(read({}).everyMs).toBe(60_000);
    expect(read({}, { argocd: { every: '2m' } }).everyMs).toBe(120_000);
    expect(() => read({}, { argocd: { every: '1s' } })).toThrow(
      /less than ten/,
    );
  });
});
