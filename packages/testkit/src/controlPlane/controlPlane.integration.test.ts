import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { once } from 'node:events';
import { deployment, node, pod } from '../builders';
import { kubernetesVersion } from '../kubernetesVersion';
import { describeWithControlPlane } from '../testing';
import {
  EventAnswer,
  ListAnswer,
  NodeAnswer,
  PodAnswer,
  WorkloadAnswer,
} from './answers';
import { allComponents } from './components';
import { waitForNodes } from './waitForNodes';

/** The error code of an attempt to connect, or `connected`. */
async function attempt(host: string, port: number): Promise<string> {
  const socket = connect({ host, port });
  try {
    await once(socket, 'connect');
    return 'connected';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  } finally {
    socket.destroy();
  }
}

describeWithControlPlane(
  'a control plane with all components',
  { components: allComponents, kubectl: true },
  controlPlane => {
    const nodes = ['a', 'b', 'c', 'd', 'e'].map(name =>
      node({ name, gpus: { model: 'H100', count: 8 } }),
    );

    beforeAll(async () => {
      await controlPlane().apply(nodes);
      await waitForNodes(controlPlane(), nodes.length);
    });

    it('makes a Deployment with GPUs available', async () => {
      await controlPlane().apply([
        deployment({
          name: 'four',
          replicas: 4,
          requests: { cpu: '4', 'nvidia.com/gpu': '4' },
        }),
      ]);
      await controlPlane().waitFor<WorkloadAnswer>(
        '/apis/apps/v1/namespaces/default/deployments/four',
        answer => answer.status?.availableReplicas === 4,
      );
      const pods = await controlPlane().request<ListAnswer<PodAnswer>>(
        'GET',
        '/api/v1/namespaces/default/pods?labelSelector=app%3Dfour',
      );
      const names = nodes.map(({ metadata }) => metadata.name);
      for (const { spec, status } of pods.items) {
        expect(names).toContain(spec.nodeName);
        expect(status.phase).toBe('Running');
      }
    });

    it('says why a pod does not fit', async () => {
      await controlPlane().apply([
        pod({ name: 'nine', requests: { 'nvidia.com/gpu': '9' } }),
      ]);
      const events = await controlPlane().waitFor<ListAnswer<EventAnswer>>(
        '/api/v1/namespaces/default/events?fieldSelector=involvedObject.name%3Dnine%2Creason%3DFailedScheduling',
        ({ items }) => items.length > 0,
      );
      expect(events.items[0].message).toMatch(
        /^0\/5 nodes are available: 5 Insufficient nvidia.com\/gpu\./,
      );
    });

    it.each([
      ['CrashLoopBackOff', 'Running'],
      ['ImagePullBackOff', 'Pending'],
    ])('plays a pod in %s', async (state, phase) => {
      const name = state.toLowerCase();
      await controlPlane().apply([
        pod({ name, annotations: { 'testkit.berth.dev/state': state } }),
      ]);
      const answer = await controlPlane().waitFor<PodAnswer>(
        `/api/v1/namespaces/default/pods/${name}`,
        seen => seen.status.containerStatuses?.length === 1,
      );
      expect(answer.status.containerStatuses?.[0].state.waiting?.reason).toBe(
        state,
      );
      expect(answer.status.phase).toBe(phase);
    });

    it('removes deleted pods', async () => {
      const short = pod({ name: 'short' });
      const path = '/api/v1/namespaces/default/pods/short';
      await controlPlane().apply([short]);
      const { metadata } = await controlPlane().waitFor<PodAnswer>(
        path,
        ({ status }) => status.phase === 'Running',
      );
      expect(metadata.name).toBe('short');
      await controlPlane().delete([short]);
      await controlPlane().waitUntilGone(path);
    });

    it('leaves a node unready that is written so', async () => {
      await controlPlane().apply([node({ name: 'broken', ready: false })]);
      const broken = await controlPlane().waitFor<NodeAnswer>(
        '/api/v1/nodes/broken',
        ({ spec }) =>
          spec.taints?.some(
            ({ key }) => key === 'node.kubernetes.io/not-ready',
          ) ?? false,
      );
      expect(
        broken.status.conditions?.find(({ type }) => type === 'Ready'),
      ).toMatchObject({ status: 'False' });
      await controlPlane().delete([node({ name: 'broken' })]);
    });

    it('gives a ServiceAccount what its rules say, and no more', async () => {
      const { kubeconfigPath, user } =
        await controlPlane().serviceAccountKubeconfig({
          name: 'reader',
          rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['list'] }],
        });
      expect(user).toBe('system:serviceaccount:default:reader');
      const asReader = { kubeconfigPath };
      await expect(
        controlPlane().kubectl(['get', 'pods', '-A'], asReader),
      ).resolves.toContain('four');
      await expect(
        controlPlane().kubectl(['get', 'nodes'], asReader),
      ).rejects.toThrow('Forbidden');
    });

    it('reports its version and its errors as Kubernetes does', async () => {
      const version = await controlPlane().request('GET', '/version');
      expect(version).toMatchObject({ gitVersion: `v${kubernetesVersion}` });
      await expect(
        controlPlane().request('GET', '/api/v1/nodes/nowhere'),
      ).rejects.toMatchObject({ status: 404, reason: 'NotFound' });
    });

    it('refuses misspelt fields', async () => {
      await expect(
        controlPlane().apply([pod({ name: 'odd', spec: { nodeNmae: 'a' } })]),
      ).rejects.toThrow('nodeNmae');
    });

    it('says what it saw last when a deadline passes', async () => {
      await expect(
        controlPlane().waitFor('/api/v1/nodes/nowhere', () => true, {
          deadlineMs: 1,
        }),
      ).rejects.toThrow(
        '/api/v1/nodes/nowhere was not as expected after 1 ms: not found',
      );
    });

    it('listens on loopback only', async () => {
      const { hostname, port } = new URL(controlPlane().server);
      expect(hostname).toBe('127.0.0.1');
      expect(await attempt(hostname, Number(port))).toBe('connected');
      const outside = Object.values(networkInterfaces())
        .flatMap(addresses => addresses ?? [])
        .filter(({ internal, family }) => !internal && family === 'IPv4');
      for (const { address } of outside) {
        expect(await attempt(address, Number(port))).toBe('ECONNREFUSED');
      }
    });
  },
);

describeWithControlPlane('a bare control plane', {}, controlPlane => {
  it('stores objects and runs nothing', async () => {
    const [stored] = await controlPlane().apply([
      deployment({ name: 'still', replicas: 1 }),
    ]);
    expect(stored).toMatchObject({ spec: { replicas: 1 } });
    expect(await controlPlane().request('GET', '/api/v1/pods')).toMatchObject({
      items: [],
    });
  });
});
