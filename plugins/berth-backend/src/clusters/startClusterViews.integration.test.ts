import { mockServices } from '@backstage/backend-test-utils';
import {
  application,
  ControlPlane,
  deployment,
  describeWithControlPlane,
  hpa,
  installCrd,
  KubernetesObject,
  namespace,
  node,
  pod,
  TcpFaultProxy,
} from '@berth/testkit';
import fc from 'fast-check';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from '../__fixtures__/eventually';
import { watchedKinds } from '../projection';
import { KubeconfigClusterSource } from '../sources/kubeconfig/KubeconfigClusterSource';
import type {
  ClusterView,
  ClusterViews,
  WatchedKind,
} from '../store/ClusterView';
import { differences } from './__fixtures__/differences';
import { startClusterViews } from './startClusterViews';

/** What every cluster serves. */
const core = (Object.keys(watchedKinds) as WatchedKind[]).filter(
  kind => kind !== 'applications',
);

/** Reproducible: the churn of a failed run is the churn of the next. */
const SEED = 20_261_122;
const CHANGES = 150;

type Change = (controlPlane: ControlPlane) => Promise<unknown>;

/** Few names, so that objects are created, changed, deleted and created again. */
const objects: fc.Arbitrary<KubernetesObject> = fc
  .record({
    name: fc.constantFrom('a', 'b', 'c', 'd'),
    value: fc.integer({ min: 1, max: 50 }),
  })
  .chain(({ name, value }) =>
    fc.constantFrom<KubernetesObject>(
      pod({ name, namespace: 'churn', labels: { value: `v${value}` } }),
      deployment({ name, namespace: 'churn', replicas: value }),
      hpa({ name, namespace: 'churn', maxReplicas: value }),
      node({ name: `churn-${name}`, labels: { value: `v${value}` } }),
      application({ name, labels: { value: `v${value}` } }),
    ),
  );

const changes: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 3,
    arbitrary: objects.map<Change>(
      object => controlPlane => controlPlane.apply([object]),
    ),
  },
  {
    weight: 1,
    arbitrary: objects.map<Change>(
      object => controlPlane => controlPlane.delete([object]),
    ),
  },
);

describeWithControlPlane(
  'the views of a real cluster',
  {},
  (controlPlane: () => ControlPlane) => {
    let views: ClusterViews & { stop(): Promise<void> };

    function watch(kubeconfig: string): void {
      const logger = mockServices.logger.mock();
      logger.child.mockReturnValue(logger);
      views = startClusterViews({
        sources: [
          {
            id: 'kubeconfig',
            source: new KubeconfigClusterSource({
              paths: [kubeconfig],
              contexts: ['*'],
              logger,
            }),
          },
        ],
        logger,
        signal: new AbortController().signal,
      });
    }

    async function view(): Promise<ClusterView> {
      return eventually(() => {
        const [cluster] = views.list();
        expect(cluster).toBeDefined();
        return cluster;
      });
    }

    const statuses = (cluster: ClusterView, kinds: readonly WatchedKind[]) =>
      Object.fromEntries(
        kinds.map(kind => [kind, cluster.store(kind).freshness.status]),
      );
    const all = (kinds: readonly WatchedKind[], status: string) =>
      Object.fromEntries(kinds.map(kind => [kind, status]));

    const converge = async (cluster: ClusterView) =>
      eventually(async () =>
        expect(
          await differences(cluster, path =>
            controlPlane().request('GET', path),
          ),
        ).toEqual([]),
      );

    beforeAll(() =>
      controlPlane().apply([
        namespace({ name: 'churn' }),
        namespace({ name: 'argocd' }),
        node({ name: 'one', gpus: { model: 'H100', count: 8 } }),
        deployment({ name: 'api', replicas: 2 }),
        hpa({ name: 'api', maxReplicas: 4 }),
        pod({ name: 'lonely' }),
      ]),
    );

    afterEach(() => views.stop());

    // First: it needs a cluster that has never had the CRD.
    it('says that Argo CD is not installed, and that all else is live', async () => {
      watch(controlPlane().kubeconfigPath);
      const cluster = await view();
      await eventually(() => {
        expect(statuses(cluster, core)).toEqual(all(core, 'live'));
        expect(cluster.store('applications').freshness).toEqual({
          status: 'notInstalled',
        });
        expect(cluster.kubernetesVersion).toBe('v1.37.1');
      });
      const api = cluster.store('deployments').byName('default', 'api');
      expect(api?.spec?.replicas).toBe(2);
      expect(
        cluster.store('nodes').byName(undefined, 'one')?.status?.allocatable,
      ).toMatchObject({ 'nvidia.com/gpu': '8' });
    });

    it('says which kind is forbidden, and shows the others', async () => {
      const others = core.filter(
        kind =>
          kind !== 'horizontalpodautoscalers' && kind !== 'storageclasses',
      );
      const { kubeconfigPath } = await controlPlane().serviceAccountKubeconfig({
        name: 'no-autoscalers-no-storage-classes',
        rules: [
          {
            apiGroups: [
              ...new Set(others.map(kind => watchedKinds[kind].group)),
            ],
            resources: others,
            verbs: ['list', 'watch'],
          },
        ],
      });
      watch(kubeconfigPath);
      const cluster = await view();
      await eventually(() => {
        expect(statuses(cluster, others)).toEqual(all(others, 'live'));
        const forbidden = [
          'horizontalpodautoscalers',
          'storageclasses',
        ] as const;
        expect(statuses(cluster, forbidden)).toEqual(
          all(forbidden, 'forbidden'),
        );
      });
      expect(cluster.store('pods').byName('default', 'lonely')).toBeDefined();
    });

    it('says that a token is not accepted', async () => {
      const text = await readFile(controlPlane().kubeconfigPath, 'utf8');
      const path = join(controlPlane().directory, 'bad-token.kubeconfig');
      await writeFile(
        path,
        text
          .replace(/client-certificate-data: .*/, 'token: not-a-token')
          .replace(/ *client-key-data: .*\n?/, ''),
      );
      watch(path);
      const cluster = await view();
      await eventually(() =>
        expect(cluster.store('pods').freshness).toMatchObject({
          status: 'unreachable',
          trouble: { code: 'unauthorized' },
        }),
      );
    });

    it('does not trust a server that another authority vouches for', async () => {
      const text = await readFile(controlPlane().kubeconfigPath, 'utf8');
      const path = join(controlPlane().directory, 'no-ca.kubeconfig');
      await writeFile(
        path,
        text.replace(/ *certificate-authority-data: .*\n/, ''),
      );
      watch(path);
      const cluster = await view();
      await eventually(() =>
        expect(cluster.store('pods').freshness).toMatchObject({
          status: 'unreachable',
          trouble: { code: 'tls' },
        }),
      );
    });

    it('shows a change within moments', async () => {
      watch(controlPlane().kubeconfigPath);
      const cluster = await view();
      await eventually(() =>
        expect(cluster.store('pods').freshness).toEqual({ status: 'live' }),
      );
      const changed = new Promise<void>(resolve => {
        views.onChange(() => {
          if (cluster.store('pods').byName('churn', 'fresh')) resolve();
        });
      });
      await controlPlane().apply([pod({ name: 'fresh', namespace: 'churn' })]);
      await changed;
    });

    it('equals the cluster after random changes and cut connections', async () => {
      await installCrd(controlPlane(), 'argo-cd/application');
      const proxy = await TcpFaultProxy.start(controlPlane().server);
      try {
        const text = await readFile(controlPlane().kubeconfigPath, 'utf8');
        const path = join(controlPlane().directory, 'proxied.kubeconfig');
        await writeFile(path, text.replace(controlPlane().server, proxy.url));
        watch(path);
        const cluster = await view();
        await converge(cluster);

        let step = 0;
        for (const change of fc.sample(changes, {
          seed: SEED,
          numRuns: CHANGES,
        })) {
          await change(controlPlane());
          if (++step % 25 === 0) proxy.cut();
        }
        await converge(cluster);
        await eventually(() =>
          expect(statuses(cluster, [...core, 'applications'])).toEqual(
            all([...core, 'applications'], 'live'),
          ),
        );
        expect(proxy.connections).toBeGreaterThan(8);
      } finally {
        await proxy.stop();
      }
    });
  },
);
