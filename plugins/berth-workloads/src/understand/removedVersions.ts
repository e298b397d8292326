import type { Advice } from '../model';
import type { Identity } from './identityOf';

/**
 * Versions of Kubernetes' own kinds that are still in many articles and charts, and that no cluster of today serves.
 *
 * Source: kubernetes.io/docs/reference/using-api/deprecation-guide.
 */
const REMOVED: ReadonlyArray<{
  /** As in `apiVersion`. */
  of: string;
  kinds: readonly string[];
  since: string;
  now: string;
}> = [
  {
    of: 'extensions/v1beta1',
    kinds: ['Deployment', 'DaemonSet', 'ReplicaSet'],
    since: '1.16',
    now: 'apps/v1',
  },
  {
    of: 'apps/v1beta1',
    kinds: ['Deployment', 'StatefulSet'],
    since: '1.16',
    now: 'apps/v1',
  },
  {
    of: 'apps/v1beta2',
    kinds: ['Deployment', 'DaemonSet', 'ReplicaSet', 'StatefulSet'],
    since: '1.16',
    now: 'apps/v1',
  },
  {
    of: 'batch/v1beta1',
    kinds: ['CronJob'],
    since: '1.25',
    now: 'batch/v1',
  },
  {
    of: 'policy/v1beta1',
    kinds: ['PodDisruptionBudget'],
    since: '1.25',
    now: 'policy/v1',
  },
  {
    of: 'autoscaling/v2beta1',
    kinds: ['HorizontalPodAutoscaler'],
    since: '1.25',
    now: 'autoscaling/v2',
  },
  {
    of: 'autoscaling/v2beta2',
    kinds: ['HorizontalPodAutoscaler'],
    since: '1.26',
    now: 'autoscaling/v2',
  },
];

/** That the version of an object is gone, and which one to write. */
export function removedVersions({ group, version, kind }: Identity): Advice[] {
  const apiVersion = `${group}/${version}`;
  return REMOVED.filter(
    ({ of, kinds }) => of === apiVersion && kinds.includes(kind),
  ).map(({ since, now }) => ({
    rule: `${kind}/removedVersion`,
    field: 'apiVersion',
    problem: `Kubernetes ${since} and newer no longer have ${apiVersion} ${kind}.`,
    remedy: `Write ${now}.`,
  }));
}
