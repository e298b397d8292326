import type { Fields } from '../../json/Fields';
import type { ObjectReference } from '../../model';
import type { WorkloadKind } from '../WorkloadKind';
import { activeHealth } from './activeHealth';
import { flavorQuotas } from './flavorQuotas';
import { oldVersion } from './oldVersion';
import { clusterWide, kueue } from './references';
import { workloadCounts } from './workloadCounts';

/** `kueue.x-k8s.io` ClusterQueue: quotas by flavor of nodes, and the order in which workloads get them. */
export const clusterQueueKind: WorkloadKind = {
  ...kueue,
  kind: 'ClusterQueue',
  plural: 'clusterqueues',
  role: 'queue',

  health(queue) {
    return activeHealth(queue);
  },

  quotas(queue) {
    return flavorQuotas(queue, cohortOf(queue) !== undefined);
  },

  parts: workloadCounts,

  references(queue) {
    const cohort = cohortOf(queue);
    const uses: ObjectReference[] = [
      ...(cohort === undefined ? [] : [clusterWide('Cohort', cohort)]),
      ...flavorsOf(queue).map(name => clusterWide('ResourceFlavor', name)),
      ...checksOf(queue).map(name => clusterWide('AdmissionCheck', name)),
    ];
    return uses.map(reference => ({ relation: 'uses', ...reference }));
  },

  advice(_, context) {
    return oldVersion(context, 'ClusterQueue', {
      'spec.cohort': 'spec.cohortName',
      'spec.admissionChecks':
        'spec.admissionChecksStrategy.admissionChecks[].name',
    });
  },
};

/** Called `cohort` in v1beta1. */
function cohortOf(queue: Fields): string | undefined {
  const spec = queue.object('spec');
  return spec.string('cohortName') ?? spec.string('cohort');
}

function flavorsOf(queue: Fields): string[] {
  const names = queue
    .object('spec')
    .objects('resourceGroups')
    .flatMap(group => group.objects('flavors'))
    .flatMap(flavor => flavor.string('name') ?? []);
  return [...new Set(names)];
}

/** In v1beta1 a list of names does as well. */
function checksOf(queue: Fields): string[] {
  const spec = queue.object('spec');
  const strategy = spec.object('admissionChecksStrategy');
  const names = strategy
    .objects('admissionChecks')
    .flatMap(check => check.string('name') ?? []);
  return [...new Set([...names, ...spec.strings('admissionChecks')])];
}
