import {
  ControlPlane,
  describeWithControlPlane,
  HttpFaultProxy,
  isList,
  KubernetesObject,
  namespace,
  pod,
} from '@berth/testkit';
import { eventually } from '../__fixtures__/eventually';
import { openConnection } from '../connection/openConnection';
import { reader } from './__testUtils__/reader';
import { WatchedControlPlane } from './__testUtils__/WatchedControlPlane';

/** Of each pod, so that a list of them is far more than the buffers of a connection hold. */
const PADDING = 'x'.repeat(100_000);
const PODS = 120;

/** Has no seat of its own and borrows none: one request at a time is let in, and all others are refused. */
const priorityLevel: KubernetesObject = {
  apiVersion: 'flowcontrol.apiserver.k8s.io/v1',
  kind: 'PriorityLevelConfiguration',
  metadata: { name: 'one-at-a-time' },
  spec: {
    type: 'Limited',
    limited: {
      nominalConcurrencyShares: 0,
      lendablePercent: 0,
      borrowingLimitPercent: 0,
      limitResponse: { type: 'Reject' },
    },
  },
};
const flowSchema = (serviceAccount: string): KubernetesObject => ({
  apiVersion: 'flowcontrol.apiserver.k8s.io/v1',
  kind: 'FlowSchema',
  metadata: { name: 'one-at-a-time' },
  spec: {
    matchingPrecedence: 2,
    priorityLevelConfiguration: { name: priorityLevel.metadata.name },
    rules: [
      {
        subjects: [
          {
            kind: 'ServiceAccount',
            serviceAccount: { name: serviceAccount, namespace: 'default' },
          },
        ],
        resourceRules: [
          {
            verbs: ['*'],
            apiGroups: ['*'],
            resources: ['*'],
            clusterScope: true,
            namespaces: ['*'],
          },
        ],
      },
    ],
  },
});

describeWithControlPlane(
  'a real API server that has no seats for Berth',
  {},
  (controlPlane: () => ControlPlane) => {
    it('fault 5: 429 of API Priority and Fairness is waited out without a list, and said', async () => {
      const { token } = await controlPlane().serviceAccountKubeconfig(reader);
      const connect = (server: string) =>
        openConnection({
          server,
          tls: { ca: controlPlane().ca },
          headers: async () => ({ authorization: `Bearer ${token}` }),
        });
      await controlPlane().apply([namespace({ name: 'faults' })]);
      await controlPlane().apply(
        Array.from({ length: PODS }, (_, index) =>
          pod({
            name: `p${index}`,
            namespace: 'faults',
            annotations: { padding: PADDING },
          }),
        ),
      );
      const proxy = await HttpFaultProxy.start({
        target: controlPlane().server,
        ca: controlPlane().ca,
      });
      const watched = new WatchedControlPlane({
        connect: async () => connect(proxy.url),
        controlPlane,
      });
      const other = connect(controlPlane().server);
      const leaving = new AbortController();
      const { signal } = leaving;
      const lists = () =>
        proxy.requests.filter(
          url => isList(url, 'pods') && !url.includes('resourceVersionMatch'),
        ).length;
      try {
        await watched.is('pods', { status: 'live' });
        await controlPlane().apply([priorityLevel, flowSchema('reader')]);

        // Takes the seat, and does not read what it asked for.
        await eventually(async () => {
          const taken = await other.get('/api/v1/pods', { signal });
          expect(taken.status).toBe(200);
          const refused = await other.get('/api/v1/nodes', { signal });
          expect(refused.status).toBe(429);
        });
        const before = lists();
        proxy.cut();
        await watched.is('pods', {
          status: 'stale',
          trouble: { code: 'throttled', statusCode: 429 },
        });
        await controlPlane().apply([
          pod({ name: 'meanwhile', namespace: 'faults' }),
        ]);

        leaving.abort();
        await watched.inTime(() => {
          expect(watched.freshness('pods')).toEqual({ status: 'live' });
        });
        await watched.holds('pods', 'meanwhile');
        expect(lists()).toBe(before);
        await controlPlane().delete([flowSchema('reader'), priorityLevel]);
        await watched.converges();
        await watched.stop();
      } finally {
        leaving.abort();
        await watched.abandon();
        await other.close();
        await proxy.stop();
      }
    });
  },
);
