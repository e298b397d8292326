import { stringify } from 'yaml';
import { parseKubeconfigs } from './parseKubeconfigs';
import { selectContexts } from './selectContexts';

function file(path: string, document: object) {
  return { path, text: stringify(document) };
}

const two = {
  'current-context': 'prod',
  contexts: [
    { name: 'prod', context: { cluster: 'p', user: 'u' } },
    { name: 'dev', context: { cluster: 'd', user: 'u' } },
    { name: 'broken', context: { cluster: 'none', user: 'u' } },
  ],
  clusters: [
    {
      name: 'p',
      cluster: {
        server: 'https://p.example/',
        'certificate-authority': 'ca.crt',
      },
    },
    { name: 'd', cluster: { server: 'http://127.0.0.1:8001' } },
  ],
  users: [{ name: 'u', user: { token: 't' } }],
};

describe('parseKubeconfigs', () => {
  it('resolves contexts, and paths against their file', () => {
    const { contexts, currentContext } = parseKubeconfigs([
      file('/etc/kube/config', two),
    ]);
    expect(currentContext).toBe('prod');
    expect(contexts).toEqual([
      {
        name: 'prod',
        server: 'https://p.example',
        cluster: {
          server: 'https://p.example/',
          'certificate-authority': '/etc/kube/ca.crt',
        },
        userName: 'u',
        user: { token: 't' },
      },
      {
        name: 'dev',
        server: 'http://127.0.0.1:8001',
        cluster: { server: 'http://127.0.0.1:8001' },
        userName: 'u',
        user: { token: 't' },
      },
    ]);
  });

  it('merges files as kubectl does: the first to say something wins', () => {
    const other = {
      'current-context': 'dev',
      users: [{ name: 'u', user: { token: 'other' } }],
      clusters: [{ name: 'none', cluster: { server: 'https://n.example' } }],
    };
    const { contexts, currentContext } = parseKubeconfigs([
      file('/a', two),
      file('/b', other),
    ]);
    expect(currentContext).toBe('prod');
    expect(contexts.map(({ name, user }) => [name, user.token])).toEqual([
      ['prod', 't'],
      ['dev', 't'],
      ['broken', 't'],
    ]);
  });

  it('resolves plugins that are named by a path, not those found on PATH', () => {
    const withCommand = (command: string) => ({
      ...two,
      users: [{ name: 'u', user: { exec: { command } } }],
    });
    const commandOf = (command: string) =>
      parseKubeconfigs([file('/etc/kube/config', withCommand(command))])
        .contexts[0].user.exec;
    expect(commandOf('./bin/login')).toEqual({
      command: '/etc/kube/bin/login',
    });
    expect(commandOf('aws')).toEqual({ command: 'aws' });
  });

  it('leaves out a context whose user has an auth-provider that nobody here knows, and names both', () => {
    const withProvider = (name: string) => ({
      ...two,
      users: [{ name: 'u', user: { 'auth-provider': { name } } }],
    });
    const parsed = (name: string) =>
      parseKubeconfigs([file('/a', withProvider(name))]);
    expect(parsed('oidc').contexts).toHaveLength(2);
    expect(parsed('openstack')).toMatchObject({
      contexts: [],
      leftOut: expect.arrayContaining([
        {
          context: 'prod',
          message:
            "its user 'u' has the auth-provider 'openstack', which Berth does not support",
        },
      ]),
    });
  });

  it.each([
    ['a: [', 'not YAML'],
    ['token: {a: secret, }}', 'not YAML'],
    ['just text', 'not a kubeconfig'],
    ['', 'not a kubeconfig'],
  ])('says of %p that it is %s, and repeats none of it', (text, words) => {
    const parse = () => parseKubeconfigs([{ path: '/etc/config', text }]);
    expect(parse).toThrow(`/etc/config is ${words}`);
    expect(parse).not.toThrow('secret');
  });

  it.each<[string, object]>([
    ['no contexts', {}],
    ['lists that are none', { contexts: 5, clusters: 'x', users: null }],
    ['entries that are none', { contexts: [1, null, { name: 2 }] }],
  ])('takes %s for nothing', (_, document) => {
    expect(parseKubeconfigs([file('/a', document)])).toEqual({
      currentContext: undefined,
      contexts: [],
      leftOut: [],
    });
  });
});

describe('selectContexts', () => {
  const kubeconfig = parseKubeconfigs([file('/etc/kube/config', two)]);
  const select = (wanted?: string[]) => {
    const { contexts, leftOut } = selectContexts(kubeconfig, wanted);
    return { names: contexts.map(({ name }) => name), leftOut };
  };

  it('takes the current context unless told otherwise', () => {
    expect(select()).toEqual({ names: ['prod'], leftOut: [] });
  });

  it('takes those that are named, and says which are missing', () => {
    expect(select(['dev', 'absent'])).toEqual({
      names: ['dev'],
      leftOut: ["Context 'absent' is not in the kubeconfig."],
    });
  });

  it('takes all, and says which cannot be used', () => {
    expect(select(['*'])).toEqual({
      names: ['prod', 'dev'],
      leftOut: ["Context 'broken': its cluster 'none' is not defined."],
    });
  });

  it('takes the only context when none is current, and else asks for a name', () => {
    const [only] = kubeconfig.contexts;
    const contextsOnly = { contexts: [only], leftOut: [] };
    expect(selectContexts(contextsOnly, undefined).contexts).toEqual([only]);
    expect(() =>
      selectContexts({ contexts: kubeconfig.contexts, leftOut: [] }, undefined),
    ).toThrow("'contexts'");
  });
});
