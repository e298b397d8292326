import { ArgoPages, newInstanceStore } from '../argocdApi';
import { component } from '../__fixtures__/entity';
import { fillCluster } from '../__fixtures__/fillCluster';
import { application, deployment } from '../__fixtures__/kubernetesObjects';
import { ApplicationPlacement, readEntitySelection } from '../join';
import type { ClusterStore } from '../store/ClusterStore';
import { MemoryClusterViews } from '../store/MemoryClusterViews';
import { noGpuMeasurements } from '../utilisation';
import { computeServiceStatus } from './computeServiceStatus';

const SERVER = 'https://tokyo.example:6443';
const trouble = { code: 'timeout', message: 'No answer.' } as const;

/** Deploys the Deployment `chat`. */
const chatApp = (server: string) =>
  application(
    { name: 'chat', uid: 'app-1' },
    {
      spec: { destination: { server, namespace: 'chat' } },
      status: {
        sync: { status: 'OutOfSync' },
        health: { status: 'Healthy' },
        resources: [{ kind: 'Deployment', namespace: 'chat', name: 'chat' }],
      },
    },
  );

describe('Argo CD instances that are read through their API', () => {
  let views: MemoryClusterViews;
  let tokyo: ClusterStore;
  let production: ClusterStore;
  let staging: ClusterStore;

  beforeEach(() => {
    views = new MemoryClusterViews();
    tokyo = views.add({ name: 'tokyo', server: SERVER });
    fillCluster(tokyo, { deployments: [deployment({ name: 'chat' })] });
    tokyo.setFreshness('applications', { status: 'forbidden' });
    [production, staging] = ['production', 'staging'].map(name => {
      const store = newInstanceStore({ name });
      store.setFreshness('applications', { status: 'live' });
      return store;
    });
  });

  function statusOf(
    annotations: Record<string, string>,
    options: { argoPages?: ArgoPages } = {},
  ) {
    const instances = [production, staging];
    return computeServiceStatus({
      selection: readEntitySelection(component('chat', annotations)),
      views,
      instances,
      placement: new ApplicationPlacement(views, instances),
      freeBlocks: { largest: () => undefined },
      measurements: noGpuMeasurements,
      now: 0,
      ...options,
    });
  }
  const named = { 'argocd/app-name': 'chat' };

  it('have their Applications, marked, in the row of the cluster, with the workloads that they manage', () => {
    production.store('applications').upsert(chatApp(`${SERVER}/`));
    const status = statusOf(named);
    expect(status.clusters).toEqual([
      expect.objectContaining({
        workloads: [expect.objectContaining({ name: 'chat' })],
        applications: [
          expect.objectContaining({
            name: 'chat',
            sync: 'OutOfSync',
            instance: { name: 'production', freshness: { status: 'live' } },
          }),
        ],
      }),
    ]);
    expect(status.argoInstances).toBeUndefined();
    expect(JSON.stringify(status)).not.toContain(SERVER);
  });

  it('lead to the page of each Application, and one in a watched cluster to that of all', () => {
    const argoPages = new ArgoPages({
      baseUrl: 'https://portal.example',
      instances: ['production', 'staging'].map(name => ({
        name,
        url: `https://${name}.example`,
        access: { status: 'misconfigured', message: '' },
      })),
    });
    const pageOf = () =>
      statusOf(named, { argoPages }).clusters[0].applications[0].url;

    staging.store('applications').upsert(chatApp(SERVER));
    expect(pageOf()).toMatch(
      /^https:\/\/staging\.example\/applications\/.+\/chat$/,
    );
    tokyo.store('applications').upsert(chatApp(SERVER));
    expect(pageOf()).toMatch(
      /^https:\/\/portal\.example\/applications\/.+\/chat$/,
    );
  });

  it('have what deploys to no watched cluster, their own included, beside the clusters', () => {
    production
      .store('applications')
      .upsert(chatApp('https://kubernetes.default.svc'));
    const status = statusOf(named);
    expect(status.argoInstances).toEqual([
      {
        name: 'production',
        freshness: { status: 'live' },
        tone: 'look',
        applications: [expect.objectContaining({ name: 'chat' })],
      },
    ]);
    expect(status.problems).toContainEqual(
      expect.objectContaining({
        sentence: {
          code: 'argoOutOfSync',
          params: { cluster: 'production', application: 'chat' },
        },
      }),
    );
    expect(status.hint).toBeUndefined();
  });

  it('count nothing that a watched cluster tells of, or another instance before them', () => {
    tokyo.setFreshness('applications', { status: 'live' });
    tokyo.store('applications').upsert(chatApp(SERVER));
    production.store('applications').upsert(chatApp(SERVER));
    const [ofCluster] = statusOf(named).clusters;
    expect(ofCluster.applications).toEqual([
      expect.not.objectContaining({ instance: expect.anything() }),
    ]);

    tokyo.store('applications').clear();
    staging.store('applications').upsert(chatApp(SERVER));
    const [ofInstance] = statusOf(named).clusters;
    expect(
      ofInstance.applications.map(({ instance }) => instance?.name),
    ).toEqual(['production']);
  });

  it('are narrowed by the annotation that names them', () => {
    production.store('applications').upsert(chatApp(SERVER));
    const annotations = { ...named, 'argocd/instance-name': 'staging, other' };
    expect(statusOf(annotations).hint?.code).toBe('applicationMissing');
    const both = { ...named, 'argocd/instance-name': 'staging,production' };
    expect(statusOf(both).hint).toBeUndefined();
  });

  it('are data where they are in trouble, to entities that ask for Applications and to no others', () => {
    const stale = {
      status: 'stale',
      since: '2026-11-20T11:00:00Z',
      trouble,
    } as const;
    production.store('applications').upsert(chatApp(SERVER));
    production.setFreshness('applications', stale);
    staging.setFreshness('applications', { status: 'unreachable', trouble });
    const status = statusOf(named);
    expect(status.clusters[0].applications[0].instance?.freshness).toEqual(
      stale,
    );
    expect(status.argoInstances).toEqual([
      {
        name: 'production',
        freshness: stale,
        tone: 'unknown',
        applications: [],
      },
      {
        name: 'staging',
        freshness: { status: 'unreachable', trouble },
        tone: 'unknown',
        applications: [],
      },
    ]);
    const labelled = statusOf({ 'backstage.io/kubernetes-id': 'chat' });
    expect(labelled.argoInstances).toBeUndefined();
  });

  it('lead a labelled workload to the Application that manages it', () => {
    fillCluster(tokyo, {
      deployments: [
        deployment({
          name: 'chat',
          labels: { 'backstage.io/kubernetes-id': 'chat' },
          annotations: {
            'argocd.argoproj.io/tracking-id': 'chat:apps/Deployment:chat/chat',
          },
        }),
      ],
    });
    production.store('applications').upsert(chatApp(SERVER));
    const { clusters } = statusOf({ 'backstage.io/kubernetes-id': 'chat' });
    expect(clusters[0].applications).toEqual([
      expect.objectContaining({
        instance: { name: 'production', freshness: { status: 'live' } },
      }),
    ]);
  });
});
