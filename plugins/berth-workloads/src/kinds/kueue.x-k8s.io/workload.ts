import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import type { Part, Quota, RelatedReference } from '../../model';
import { identityOf } from '../../understand/identityOf';
import type { WorkloadKind } from '../WorkloadKind';
import { isWaiting } from './isWaiting';
import { oldVersion } from './oldVersion';
import { placeInQueue } from './placeInQueue';
import { clusterWide, kueue, localQueue } from './references';
import { workloadAsks } from './workloadAsks';
import { workloadHealth } from './workloadHealth';
import { priorityOf } from './workloadPriority';

type Step = Extract<Part, { type: 'step' }>;

/** A check that is Pending is being looked at. */
const CHECK_STATES: ReadonlyMap<string, Step['state']> = new Map([
  ['Ready', 'done'],
  ['Retry', 'waiting'],
  ['Rejected', 'failed'],
]);

/** `kueue.x-k8s.io` Workload: what Kueue makes of a job, to let it in when there is quota for all of it. */
export const kueueWorkloadKind: WorkloadKind = {
  ...kueue,
  kind: 'Workload',
  plural: 'workloads',
  role: 'queuedWorkload',

  health(workload, { related }) {
    return workloadHealth(workload, related);
  },

  asks: workloadAsks,

  /** What was given to it. */
  quotas(workload): Quota[] {
    return assignmentsOf(workload).flatMap(assignment => {
      const usage = assignment.quantities('resourceUsage') ?? {};
      const flavors = assignment.labels('flavors');
      return Object.entries(usage).map(([resource, quantity]) => ({
        flavor: Object.hasOwn(flavors, resource)
          ? flavors[resource]
          : undefined,
        resource,
        reserved: String(quantity),
      }));
    });
  },

  parts(workload, { related }): Part[] {
    return [
      ...(isWaiting(workload) ? placeInQueue(workload, related) : []),
      ...stepsOf(workload),
      ...groupsOf(workload),
      ...assignmentsOf(workload).flatMap(flavorsOf),
    ];
  },

  references(workload): RelatedReference[] {
    const { namespace } = identityOf(workload);
    const queue = workload.object('spec').string('queueName');
    const priority = priorityOf(workload);
    return [
      ...(queue === undefined
        ? []
        : [{ relation: 'queuesIn' as const, ...localQueue(namespace, queue) }]),
      ...(priority.ofQueue === undefined
        ? []
        : [
            {
              relation: 'uses' as const,
              ...clusterWide('WorkloadPriorityClass', priority.ofQueue),
            },
          ]),
    ];
  },

  advice(_, context) {
    return oldVersion(context, 'Workload', {
      'spec.priorityClassName with spec.priorityClassSource':
        'spec.priorityClassRef',
    });
  },
};

function assignmentsOf(workload: Fields): Fields[] {
  return workload.object('status', 'admission').objects('podSetAssignments');
}

function flavorsOf(assignment: Fields): Part[] {
  const flavors = Object.entries(assignment.labels('flavors'));
  const names = [...new Set(flavors.map(([, flavor]) => flavor))];
  return names.map(flavor => ({
    type: 'object',
    name: assignment.string('name') ?? 'main',
    object: clusterWide('ResourceFlavor', flavor),
    message: flavors
      .filter(([, name]) => name === flavor)
      .map(([resource]) => resource)
      .join(', '),
  }));
}

function groupsOf(workload: Fields): Part[] {
  return workload
    .object('spec')
    .objects('podSets')
    .map(podSet => ({
      type: 'group',
      name: podSet.string('name') ?? 'main',
      desired: podSet.count('count') ?? 1,
      minimum: podSet.count('minCount'),
    }));
}

/** The way in: quota, the checks that the quota's queue asks for, admission, pods. */
function stepsOf(workload: Fields): Part[] {
  const conditions = Conditions.of(workload);
  const step = (name: string): Part => ({
    type: 'step',
    name,
    state: conditions.whenTrue(name) ? 'done' : 'waiting',
  });
  const checks = workload
    .object('status')
    .objects('admissionChecks')
    .map(
      (check): Part => ({
        type: 'step',
        name: check.string('name') ?? '',
        state: CHECK_STATES.get(check.string('state') ?? '') ?? 'active',
      }),
    );
  return [
    step('QuotaReserved'),
    ...checks,
    step('Admitted'),
    ...(conditions.get('PodsReady') ? [step('PodsReady')] : []),
  ];
}
