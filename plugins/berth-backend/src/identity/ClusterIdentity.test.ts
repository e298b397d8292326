import { ManualClock } from '../clock/ManualClock';
import { openConnection } from '../connection/openConnection';
import {
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

  it('tells that another cluster answers', async () => {
    server.answer('other', kubeSystem('a'), kubeSystem('b'));
    await identity.look(signal);
    clock.advance(5_000);
    await identity.look(signal);
    expect(onReplaced).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['a refusal', refusal(403)],
    ['an error', refusal(500)],
    ['no JSON', json('<html>')],
    ['another answer', json({ metadata: { uid: 5 } })],
  ])('takes %s for no news', async (_, answer) => {
    server.answer('other', kubeSystem('a'), answer);
    await identity.look(signal);
    clock.advance(5_000);
    await identity.look(signal);
    expect(server.requests).toHaveLength(2);
    expect(identity.uid).toBe('a');
    expect(onReplaced).not.toHaveBeenCalled();
  });

  it('lets go of who leaves', async () => {
    const leaving = new AbortController();
    const looking = identity.look(leaving.signal);
    leaving.abort(new Error('left'));
    await expect(looking).rejects.toThrow('left');
  });
});
