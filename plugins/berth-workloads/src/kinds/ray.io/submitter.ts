import { podSet } from '../../asks/podSet';
import { Fields } from '../../json/Fields';
import type { PodUnit } from '../../model';
import { headImageOf } from './headTemplate';

/** Source: kuberay 1.7 `controllers/ray/common/job.go` `GetDefaultSubmitterContainer`. */
const RESOURCES = {
  requests: { cpu: '500m', memory: '200Mi' },
  limits: { cpu: '1', memory: '1Gi' },
};

/**
 * The pod that hands the job to the cluster once the cluster is ready, where it is handed over by a Job of Kubernetes, as
 * it is unless the manifest says otherwise.
 *
 * @param cluster - The spec of the RayCluster that it runs on, where that is known.
 */
export function submitterUnit(
  job: Fields,
  cluster: Fields | undefined,
): PodUnit[] {
  const spec = job.object('spec');
  if ((spec.string('submissionMode') ?? 'K8sJobMode') !== 'K8sJobMode') {
    return [];
  }
  const given = spec.object('submitterPodTemplate');
  const template = given.exists
    ? given
    : Fields.of({ spec: { containers: [submitterContainer(cluster)] } });
  const set = podSet(template, {
    name: 'submitter',
    count: 1,
    namespace: job.object('metadata').string('namespace'),
  });
  return set ? [{ name: 'submitter', times: 1, sets: [set] }] : [];
}

/** What runs in the head's pod where the job is handed over from there. */
export function submitterSidecars(
  job: Fields,
  cluster: Fields,
): Array<Record<string, unknown>> {
  return job.object('spec').string('submissionMode') === 'SidecarMode'
    ? [submitterContainer(cluster)]
    : [];
}

function submitterContainer(
  cluster: Fields | undefined,
): Record<string, unknown> {
  return {
    name: 'ray-job-submitter',
    image: cluster && headImageOf(cluster),
    resources: RESOURCES,
  };
}
