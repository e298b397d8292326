import { ManualClock } from '../clock/ManualClock';
import { openConnection } from '../connection/openConnection';
import {
  Answer,
  json,
  refusal,
  ScriptedApiServer,
} from '../reflector/__fixtures__/ScriptedApiServer';
import { ClusterIdentity } from './ClusterIdentity';

const kubeSystem = (uid: string) =>
  json({ kind: 'Namespace', metadata: { name: 'kube-system', uid } });

describe('ClusterIdentity', () => {
  let server: ScriptedApiServer;
  let clock: ManualClock;
  let connection: ReturnType<typeof openConnection>;
  let identity: ClusterIdentity;
  const onReplaced = jest.fn();
  const { signal } = new AbortController();

  beforeEach(async () => {
    onReplaced.mockClear();
    server = await ScriptedApiServer.start();
    clock = new ManualClock();
    connection = openConnection({ server: server.url });
    identity = new ClusterIdentity({
      session: connection,
      clock,
      signal,
      onReplaced,
    });
  });
  afterEach(async () => {
    await connection.close();
    await server.stop();
  });

  it('looks once for all that look together, and not again for five seconds', async () => {
    server.answer('other', kubeSystem('a'));
    await Promise.all([identity.look(signal), identity.look(signal)]);
    clock.advance(4_999);
    await identity.look(signal);
    expect(server.requests).toEqual(['/api/v1/namespaces/kube-system']);
    expect(identity.uid).toBe('a');
    expect(onReplaced).not.toHaveBeenCalled();
  });

  it('looks again at once when a connection has broken', async () => {
    server.answer('other', kubeSystem('a'), kubeSystem('a'));
    await identity.look(signal);
    identity.doubt();
    await identity.look(signal);
    expect(server.requests).toHaveLength(2);
    expect(onReplaced).not.toHaveBeenCalled();
  });

  it('tells that another cluster answers', async () => {
    server.answer('other', kubeSystem('a'), kubeSystem('b'));
    await identity.look(signal);
    clock.advance(5_000);
    await identity.look(signal);
    expect(onReplaced).toHaveBeenCalledTimes(1);
  });

  it('does not take an error for the same cluster, and looks again', async () => {
    server.answer('other', kubeSystem('a'), refusal(500), kubeSystem('b'));
    await identity.look(signal);
    clock.advance(5_000);
    expect(await identity.look(signal)).toMatchObject({ statusCode: 500 });
    expect(onReplaced).not.toHaveBeenCalled();
    expect(await identity.look(signal)).toBeUndefined();
    expect(onReplaced).toHaveBeenCalledTimes(1);
  });

  it.each<[string, Answer]>([
    ['allowed', refusal(403)],
    ['there', refusal(404)],
    ['named', json({ kind: 'NamespaceList', items: [] })],
  ])(
    'takes every cluster for the same where kube-system is not %s',
    async (_, answer) => {
      server.answer('other', answer, answer);
      expect(await identity.look(signal)).toBeUndefined();
      clock.advance(5_000);
      expect(await identity.look(signal)).toBeUndefined();
      expect(onReplaced).not.toHaveBeenCalled();
    },
  );

  it('waits ten seconds for what it may no longer look at, and takes it for another then', async () => {
    server.answer('other', kubeSystem('a'), refusal(403), refusal(403));
    await identity.look(signal);
    clock.advance(5_000);
    const unauthorized = { trouble: { code: 'unauthorized' } };
    expect(await identity.look(signal)).toMatchObject(unauthorized);
    expect(onReplaced).not.toHaveBeenCalled();
    clock.advance(10_000);
    expect(await identity.look(signal)).toBeUndefined();
    expect(onReplaced).toHaveBeenCalledTimes(1);
  });

  it('forgives an API server that refuses while it starts', async () => {
    server.answer('other', kubeSystem('a'), refusal(403), kubeSystem('a'));
    await identity.look(signal);
    clock.advance(5_000);
    await identity.look(signal);
    clock.advance(10_000);
    expect(await identity.look(signal)).toBeUndefined();
    expect(onReplaced).not.toHaveBeenCalled();
  });

  it('lets go of who leaves', async () => {
    const leaving = new AbortController();
    const looking = identity.look(leaving.signal);
    leaving.abort(new Error('left'));
    await expect(looking).rejects.toThrow('left');
  });
});
