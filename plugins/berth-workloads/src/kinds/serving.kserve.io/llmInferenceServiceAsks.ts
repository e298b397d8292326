import { demandOfUnits, podSet } from '../../asks/podSet';
import { Fields } from '../../json/Fields';
import type { PodDemand, PodUnit } from '../../model';
import { podsOfReplica } from './llmParallelism';
import { isStopped } from './stopAnnotation';

/** Devices that KServe claims for the pods, by claims that it makes itself. Source: kserve v0.20, experimental. */
const DRA_ANNOTATION = 'serving.kserve.io/exp-dra-device-class';

/**
 * The pods that serve, those that only prefill, and the scheduler that chooses among them. With `worker` each replica is
 * of several nodes, made by a LeaderWorkerSet.
 */
export function llmInferenceServiceAsks(
  service: Fields,
): PodDemand | undefined {
  const spec = service.object('spec');
  const prefill = spec.object('prefill');
  return demandOfUnits(
    [
      workloadUnit(service, 'main', spec),
      ...(prefill.exists ? [workloadUnit(service, 'prefill', prefill)] : []),
      ...schedulerUnit(service),
    ],
    { when: isStopped(service) ? 'onResume' : 'now' },
  );
}

/** At least so many; a service that is scaled starts with its minimum. */
export function llmReplicasOf(workload: Fields): number {
  return (
    workload.count('replicas') ??
    workload.object('scaling').count('minReplicas') ??
    1
  );
}

function workloadUnit(
  service: Fields,
  name: string,
  workload: Fields,
): PodUnit {
  const template = workload.object('template');
  const worker = workload.object('worker');
  const metadata = service.object('metadata');
  const isPartial =
    !template.exists ||
    service.object('spec').objects('baseRefs').length > 0 ||
    metadata.labels('annotations')[DRA_ANNOTATION] !== undefined;
  const set = (
    title: string,
    count: number,
    pods: Fields,
    options: { minimum?: number } = {},
  ) =>
    podSet(templateOf(service, workload, pods), {
      name: title,
      count,
      namespace: metadata.string('namespace'),
      isPartial,
      ...options,
    });
  const replicas = llmReplicasOf(workload);
  if (!worker.exists) {
    const only = set(name, replicas, template);
    return { name, times: 1, sets: only ? [only] : [] };
  }
  const workers = podsOfReplica(workload) - 1;
  const sets = [
    set('leader', 1, template.exists ? template : worker, { minimum: 1 }),
    workers > 0
      ? set('worker', workers, worker, { minimum: workers })
      : undefined,
  ];
  return {
    name,
    times: replicas,
    sets: sets.filter(one => one !== undefined),
  };
}

/** Where the object says nothing of its pods, presets of KServe do. */
function schedulerUnit(service: Fields): PodUnit[] {
  const scheduler = service.object('spec', 'router', 'scheduler');
  if (!scheduler.exists || scheduler.object('pool', 'ref').exists) {
    return [];
  }
  const template = scheduler.object('template');
  const set = podSet(templateOf(service, scheduler, template), {
    name: 'scheduler',
    count: scheduler.count('replicas') ?? 1,
    namespace: service.object('metadata').string('namespace'),
    isPartial: !template.exists,
  });
  return set ? [{ name: 'scheduler', times: 1, sets: [set] }] : [];
}

/**
 * Its templates are pod specs without metadata.
 *
 * Source: kserve v0.20 `pkg/controller/v1alpha2/llmisvc/workload.go` `GetWorkloadLabelSelector`.
 */
function templateOf(service: Fields, workload: Fields, pods: Fields): Fields {
  const metadata = service.object('metadata');
  return Fields.of({
    metadata: {
      labels: {
        ...workload.labels('labels'),
        'app.kubernetes.io/name': metadata.string('name') ?? '',
        'app.kubernetes.io/part-of': 'llminferenceservice',
      },
      annotations: workload.labels('annotations'),
    },
    spec: pods.value,
  });
}
