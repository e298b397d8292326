import type { RequestListener } from 'node:http';
import { mockServices } from '@backstage/backend-test-utils';
import { ArgoCdServer } from '@berth/testkit';
import { eventually } from '../__fixtures__/eventually';
import { application } from '../__fixtures__/kubernetesObjects';
import { JumpingClock } from '../clock/JumpingClock';
import { ArgoApi } from './ArgoApi';
import type { ArgoCredential } from './ArgoInstanceTarget';

const EVERY_MS = 60_000;
const user: ArgoCredential = {
  kind: 'password',
  username: 'berth',
  password: 'very-secret',
};

function onWire(name: string, version = '1') {
  return {
    ...application({ name, resourceVersion: version }),
    spec: {
      project: 'default',
      source: {
        repoURL: 'https://user:secret@git.example/chat',
        helm: { values: 'password: secret' },
      },
      destination: { server: 'https://tokyo.example:6443', namespace: 'chat' },
    },
  };
}

describe('ArgoApi', () => {
  const logger = mockServices.logger.mock();
  let clock: JumpingClock;
  let argocd: ArgoCdServer;
  let other: ArgoCdServer;
  let api: ArgoApi;

  beforeEach(async () => {
    jest.clearAllMocks();
    clock = new JumpingClock();
    argocd = await ArgoCdServer.start({ berth: 'very-secret' });
    other = await ArgoCdServer.start();
    argocd.set([onWire('chat'), onWire('shop')]);
  });

  afterEach(async () => {
    await api.stop();
    await argocd.stop();
    await other.stop();
  });

  function start(credential: ArgoCredential = user) {
    api = ArgoApi.start({
      instances: [
        {
          name: 'production',
          access: { status: 'configured', url: argocd.url, credential },
        },
        {
          name: 'staging',
          access: {
            status: 'configured',
            url: `${other.url}/`,
            credential: { kind: 'token', token: other.issueToken() },
          },
        },
      ],
      everyMs: EVERY_MS,
      clock,
      random: () => 0,
      logger,
    });
  }

  const table = (instance = 0) => api.list()[instance].store('applications');
  const names = (instance = 0) =>
    [...table(instance).all()].map(({ metadata }) => metadata.name).sort();
  const becomes = (status: string, instance = 0) =>
    eventually(() => expect(table(instance).freshness.status).toBe(status));
  /** Begins the next round of instances that wait for it, however long failures have made the pause. */
  async function nextRound() {
    const before = { ...argocd.asked };
    clock.jump(15 * 60_000);
    await eventually(() => expect(argocd.asked).not.toEqual(before));
  }
  const said = (log: jest.Mock, text: RegExp) =>
    log.mock.calls.filter(([message]) => text.test(message));

  it('reads every Application, and of each what is read of its object, without secrets', async () => {
    start();
    expect(table().freshness).toEqual({ status: 'loading' });
    await becomes('live');
    expect(names()).toEqual(['chat', 'shop']);
    expect(JSON.stringify([...table().all()])).not.toMatch(/secret/);
    expect(api.list().map(({ name }) => name)).toEqual([
      'production',
      'staging',
    ]);
    await becomes('live', 1);
    expect(names(1)).toEqual([]);
  });

  it('asks once per period in one session, and leaves alone what did not change', async () => {
    start();
    await becomes('live');
    const [chat] = table().all();
    const { revision } = api;
    expect(argocd.asked).toEqual({ sessions: 1, lists: 1 });

    argocd.set([onWire('chat'), onWire('new', '2')]);
    await nextRound();
    await eventually(() => expect(names()).toEqual(['chat', 'new']));
    expect(argocd.asked).toEqual({ sessions: 1, lists: 2 });
    expect(table().byUid(chat.metadata.uid)).toBe(chat);
    expect(api.revision).toBeGreaterThan(revision);
  });

  it('opens another session, once, when its token has expired', async () => {
    start();
    await becomes('live');
    argocd.expireTokens();
    argocd.set([onWire('later')]);
    await nextRound();
    await eventually(() => expect(names()).toEqual(['later']));
    expect(argocd.asked).toEqual({ sessions: 2, lists: 3 });
    expect(table().freshness).toEqual({ status: 'live' });
  });

  it('does not try a wrong password again in the same round, and ever more rarely', async () => {
    start({ ...user, password: 'wrong' });
    await becomes('unreachable');
    expect(argocd.asked).toEqual({ sessions: 1, lists: 0 });
    expect(table().freshness).toEqual({
      status: 'unreachable',
      trouble: {
        code: 'unauthorized',
        message: "Argo CD production refused Berth's credential (401).",
        statusCode: 401,
      },
    });
    await becomes('live', 1);
    clock.jump(EVERY_MS);
    await eventually(() => expect(other.asked.lists).toBe(2));
    expect(argocd.asked.sessions).toBe(1);
    clock.jump(EVERY_MS);
    await eventually(() => expect(argocd.asked.sessions).toBe(2));
  });

  it('is refused with a token that has expired, which nobody can renew', async () => {
    start({ kind: 'token', token: 'expired' });
    await becomes('unreachable');
    expect(table().freshness).toMatchObject({
      trouble: { code: 'unauthorized' },
    });
    expect(argocd.asked).toEqual({ sessions: 0, lists: 1 });
  });

  it('gives up on an instance that hangs, keeps what it has, and lets no other wait', async () => {
    start();
    await becomes('live');
    await becomes('live', 1);
    argocd.answerInstead((_, response) => response.write('{"items":['));
    other.set([onWire('staged')]);
    await nextRound();
    await eventually(() => expect(names(1)).toEqual(['staged']));
    expect(table().freshness).toEqual({ status: 'live' });
    clock.jump(60_000);
    await becomes('stale');
    expect(table().freshness).toMatchObject({
      since: expect.any(String),
      trouble: { code: 'timeout' },
    });
    expect(names()).toEqual(['chat', 'shop']);
    expect(said(logger.warn as jest.Mock, /production/)).toHaveLength(1);

    argocd.answerInstead(undefined);
    await nextRound();
    await becomes('live');
    expect(said(logger.info as jest.Mock, /production/)).toHaveLength(1);
  });

  it('reads 10,000 Applications', async () => {
    const padding = 'x'.repeat(500);
    argocd.set(
      Array.from({ length: 10_000 }, (_, index) => ({
        ...onWire(`app-${index}`),
        operation: padding,
      })),
    );
    start();
    await eventually(() => expect(table().size).toBe(10_000), {
      deadlineMs: 50_000,
    });
    await becomes('live');
  });

  it.each<[string, string, RequestListener]>([
    [
      'a redirect, which would take the token elsewhere',
      'protocol',
      (_, response) =>
        response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    ],
    [
      'a page',
      'protocol',
      (_, response) => response.end('<html>sign in</html>'),
    ],
    ['another object', 'protocol', (_, response) => response.end('{"a":[]}')],
    [
      'items that are none',
      'protocol',
      (_, response) => response.end('{"items":"secret"}'),
    ],
    ['a cut list', 'protocol', (_, response) => response.end('{"items":[{')],
    ['an error of its own', 'serverError', (_, r) => r.writeHead(502).end()],
    ['too many requests', 'throttled', (_, r) => r.writeHead(429).end()],
    ['no permission', 'unauthorized', (_, r) => r.writeHead(403).end()],
    ['a cut connection', 'refused', ({ socket }) => socket.destroy()],
  ])('says why it knows nothing after %s', async (_, code, listener) => {
    const token = argocd.issueToken();
    argocd.answerInstead(listener);
    start({ kind: 'token', token });
    await becomes('unreachable');
    expect(table().freshness).toMatchObject({ trouble: { code } });
    expect(JSON.stringify(table().freshness)).not.toMatch(/secret|127\.0/);
  });

  it.each(['', 'a\nx-admin: 1', 5, null])(
    'opens no session with the token %j',
    async token => {
      argocd.answerInstead((_, response) =>
        response.end(JSON.stringify({ token })),
      );
      start();
      await becomes('unreachable');
      expect(table().freshness).toMatchObject({
        trouble: {
          code: 'protocol',
          message: 'Argo CD production opened a session without a token.',
        },
      });
    },
  );

  it('takes no item for an Application that is none', async () => {
    argocd.set([
      {},
      { metadata: { name: 'no uid' } },
      { metadata: { name: { a: 1 }, uid: 'b' } },
      { metadata: [], spec: null },
      [1],
      onWire('chat'),
    ]);
    start();
    await becomes('live');
    expect(names()).toEqual(['chat']);
  });

  it('says of one that is configured wrongly what is wrong', async () => {
    api = ArgoApi.start({
      instances: [
        {
          name: 'production',
          access: { status: 'misconfigured', message: 'No token.' },
        },
      ],
      everyMs: EVERY_MS,
      clock,
      logger,
    });
    expect(table().freshness).toEqual({
      status: 'unreachable',
      trouble: { code: 'configuration', message: 'No token.' },
    });
  });

  it('logs no credential', async () => {
    start({ ...user, password: 'very-secret-too' });
    await becomes('unreachable');
    const logged = JSON.stringify((logger.warn as jest.Mock).mock.calls);
    expect(logged).toMatch(/Argo CD production cannot be read/);
    expect(logged).not.toMatch(/secret/);
  });
});
