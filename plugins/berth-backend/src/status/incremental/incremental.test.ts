import fc from 'fast-check';
import { component } from '../../__fixtures__/entity';
import { fillCluster } from '../../__fixtures__/fillCluster';
import { ManualClock } from '../../clock/ManualClock';
import {
  ApplicationPlacement,
  NamespacePolicy,
  readEntitySelection,
} from '../../join';
import { MemoryClusterViews } from '../../store/MemoryClusterViews';
import { computeServiceStatus } from '../computeServiceStatus';
import { DefaultServiceStatuses } from '../DefaultServiceStatuses';
import type { FreeBlocks } from '../problems';
import { randomChange, World } from './__testUtils__/randomChange';
import { SettableInstances } from './__testUtils__/SettableInstances';
import { SettableMeasurements } from './__testUtils__/SettableMeasurements';

// Random changes are many; a busy machine needs more than the five seconds that are usual.
jest.setTimeout(120_000);

const ID = 'backstage.io/kubernetes-id';
const SELECTOR = 'backstage.io/kubernetes-label-selector';
const NAMESPACE = 'backstage.io/kubernetes-namespace';
const CLUSTER = 'backstage.io/kubernetes-cluster';

/** One for each way to select. */
const entities = [
  component('a', { [ID]: 'a' }),
  component('values', { [SELECTOR]: 'app in (a,web),tier!=b' }),
  component('absence', { [SELECTOR]: '!tier', [NAMESPACE]: 'shop' }),
  component('everything', { [SELECTOR]: 'tier' }),
  component('there', { [ID]: 'b', [CLUSTER]: 'osaka,nowhere' }),
  component('named', { 'argocd/app-name': 'a' }),
  component('selected', { 'argocd/app-selector': 'app=a' }),
  component('project', { 'argocd/project-name': 'ml', [ID]: 'web' }),
  component('instance', {
    'argocd/app-name': 'b',
    'argocd/instance-name': 'staging',
  }),
  component('reverse'),
  component('closed', { [ID]: 'a' }),
];

/** Of what \`closed\` has, that in one of two namespaces is not open to it. */
const policy: NamespacePolicy = {
  accessOf: ({ metadata }) =>
    metadata.name === 'closed'
      ? { isOpen: namespace => namespace === 'chat' }
      : undefined,
};

/** As much as there are nodes and pods: any change of the cluster may change it. */
const freeBlocks: FreeBlocks = {
  largest: ({ view }) => view.store('nodes').size + view.store('pods').size,
};

function newWorld(): World {
  const clock = new ManualClock(Date.parse('2026-11-20T12:00:00Z'));
  const views = new MemoryClusterViews({ clock });
  for (const name of ['tokyo', 'osaka']) {
    fillCluster(views.add({ name, server: `https://${name}.example` }), {});
  }
  return {
    clock,
    views,
    measurements: new SettableMeasurements(),
    instances: new SettableInstances(['production', 'staging']),
  };
}

function fromScratch(world: World) {
  const { views, clock, measurements } = world;
  const instances = world.instances.list();
  const placement = new ApplicationPlacement(views, instances);
  return entities.map(entity =>
    computeServiceStatus({
      selection: readEntitySelection(entity, policy),
      views,
      instances,
      placement,
      freeBlocks,
      measurements,
      now: clock.wall(),
    }),
  );
}

describe('statuses that follow changes', () => {
  it('are, after any changes and readings between them, those that are computed from scratch', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(randomChange, fc.subarray(entities)), {
          maxLength: 60,
          size: 'max',
        }),
        steps => {
          const world = newWorld();
          const statuses = new DefaultServiceStatuses({
            ...world,
            freeBlocks,
            namespaces: () => policy,
          });
          for (const [change, read] of steps) {
            change(world);
            read.forEach(entity => statuses.of(entity));
          }
          const followed = entities.map(entity => {
            const { revision, observedAt, ...content } = statuses.of(entity);
            return content;
          });
          expect(followed).toEqual(fromScratch(world));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are something to compare: random changes fill every part of a status', () => {
    const seen = new Set<string>();
    const steps = fc.sample(fc.array(randomChange, { minLength: 80 }), {
      numRuns: 150,
      seed: 1,
    });
    for (const changes of steps) {
      const world = newWorld();
      changes.forEach(change => change(world));
      for (const status of fromScratch(world)) {
        const { clusters, problems, hint, argoInstances } = status;
        if (argoInstances) seen.add('instances');
        problems.forEach(({ sentence }) => seen.add(sentence.code));
        if (hint) seen.add(hint.code);
        for (const cluster of clusters) {
          const { workloads, applications, gpuUtilisation } = cluster;
          if (cluster.kindTroubles) seen.add('kind troubles');
          if (gpuUtilisation) seen.add(`gpus ${gpuUtilisation.status}`);
          if (applications.length > 0) seen.add('applications');
          if (applications.some(({ instance }) => instance)) {
            seen.add('applications of an API');
          }
          for (const workload of workloads) {
            if (workload.details?.chain.length) seen.add('chain');
            if (workload.details?.scaling.length) seen.add('scaling');
            workload.details?.parts.forEach(({ type }) => seen.add(type));
            if (workload.autoscaling.length > 0) seen.add('autoscaling');
            if (workload.disruptionBudgets.length > 0) seen.add('budgets');
            if (workload.gpus.some(({ model }) => model)) seen.add('gpu model');
            if (workload.pods.total > 0) seen.add('pods');
            for (const { utilisation } of workload.gpus) {
              if (utilisation) seen.add(`gpus ${utilisation.status}`);
            }
          }
        }
      }
    }
    const wanted = [
      'applications',
      'applications of an API',
      'instances',
      'autoscaling',
      'chain',
      'kind troubles',
      'place',
      'scaling',
      'workloadDegraded',
      'budgets',
      'gpu model',
      'gpus live',
      'gpus measured',
      'gpus noSample',
      'gpus notAsked',
      'gpus stale',
      'pods',
      'podsNotReady',
      'podsWaitingForGpus',
      'clusterForbidden',
      'labelMissing',
      'clusterUnknown',
    ];
    expect(wanted.filter(part => !seen.has(part))).toEqual([]);
  });
});
