import { demandOfUnits } from '../../asks/podSet';
import { Fields } from '../../json/Fields';
import type { Endpoint, Part, PodDemand, RelatedReference } from '../../model';
import type { KindContext, WorkloadKind } from '../WorkloadKind';
import { clusterGroups, clusterQueueOf, clusterUnit } from './clusterAsks';
import { clusterScaling } from './clusterScaling';
import { isOver, jobHealth } from './jobHealth';
import { managerOf } from './managerOf';
import { clusterPart } from './clusterPart';
import { oldVersion } from './oldVersion';
import { submitterSidecars, submitterUnit } from './submitter';

/** `ray.io` RayJob: one job of Ray, on a cluster of its own or on one that is there. */
export const rayJobKind: WorkloadKind = {
  group: 'ray.io',
  kind: 'RayJob',
  plural: 'rayjobs',
  versions: ['v1', 'v1alpha1'],
  system: 'KubeRay',
  role: 'job',

  health: jobHealth,

  progress(job) {
    const status = job.object('status');
    const isRunning = status.string('jobDeploymentStatus') === 'Running';
    return [
      {
        what: 'completions',
        done: Math.min(1, status.count('succeeded') ?? 0),
        total: 1,
        active: isRunning ? 1 : 0,
        failed: status.count('failed') ?? 0,
      },
    ];
  },

  asks(job, { related }) {
    const own = ownCluster(job);
    const cluster = own ?? selectedCluster(job, related);
    const units = [
      ...(own ? [clusterUnit(job, own, submitterSidecars(job, own))] : []),
      ...submitterUnit(job, cluster),
    ];
    return demandOfUnits(units, {
      when: whenOf(job),
      queue: clusterQueueOf(job),
    });
  },

  scaling(job) {
    const own = ownCluster(job);
    return own ? clusterScaling(own) : [];
  },

  endpoints: dashboardOf,

  parts(job) {
    const own = ownCluster(job);
    const status = job.object('status');
    return [
      ...(own ? clusterGroups(own) : []),
      ...submitterUnit(job, undefined).map(
        (): Part => ({ type: 'group', name: 'submitter', desired: 1 }),
      ),
      ...clusterPart(job, status, 'cluster'),
    ];
  },

  references(job): RelatedReference[] {
    const selected = selectedReference(job);
    return selected ? [{ ...selected, relation: 'uses' }] : [];
  },

  selector(job) {
    const name = job.object('status').string('rayClusterName');
    return name === undefined
      ? undefined
      : { matchLabels: { 'ray.io/cluster': name } };
  },

  managedBy: managerOf,

  advice(_, context) {
    return oldVersion(context, 'RayJob');
  },
};

function ownCluster(job: Fields): Fields | undefined {
  const spec = job.object('spec', 'rayClusterSpec');
  return spec.exists && !selectedReference(job) ? spec : undefined;
}

/** KubeRay takes the name from this one label, and does not look at others. */
function selectedReference(job: Fields) {
  const selector = job.object('spec').labels('clusterSelector');
  const name = selector['ray.io/cluster'];
  const namespace = job.object('metadata').string('namespace');
  return name
    ? { group: 'ray.io', kind: 'RayCluster', namespace, name }
    : undefined;
}

function selectedCluster(
  job: Fields,
  related: KindContext['related'],
): Fields | undefined {
  const reference = selectedReference(job);
  const found = reference && related.find(reference);
  return found && Fields.of(found).object('spec');
}

function whenOf(job: Fields): PodDemand['when'] {
  if (isOver(job)) {
    return 'ifRepeated';
  }
  return job.object('spec').flag('suspend') === true ? 'onResume' : 'now';
}

/** `host:port` of the head's Service. */
function dashboardOf(job: Fields): Endpoint[] {
  const url = job.object('status').string('dashboardURL') ?? '';
  const [, address, port] = /^([a-z0-9.-]{1,253}):(\d{1,5})$/.exec(url) ?? [];
  return address === undefined
    ? []
    : [{ name: 'dashboard', address, port: Number(port), scope: 'cluster' }];
}
