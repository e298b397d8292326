import { volumeSources } from '../volume';

const ofContainer = [
  'name',
  'image',
  'restartPolicy',
  'restartPolicyRules.*.action',
  'resources.requests.*',
  'resources.limits.*',
  'ports.*.name',
  'ports.*.containerPort',
  'ports.*.hostPort',
  'ports.*.hostIP',
  'ports.*.protocol',
];

/** The same fields of a pod's spec as `podSpec` keeps, and the names of ports, by which Services find them. */
export const podSpecPaths: readonly string[] = [
  'schedulerName',
  'priority',
  'priorityClassName',
  'preemptionPolicy',
  'hostNetwork',
  'hostUsers',
  'restartPolicy',
  ...ofContainer.map(path => `containers.*.${path}`),
  ...ofContainer.map(path => `initContainers.*.${path}`),
  'overhead.*',
  'resources.requests.*',
  'resources.limits.*',
  'nodeSelector.*',
  'affinity.**',
  'tolerations.*.**',
  'topologySpreadConstraints.*.**',
  'schedulingGates.*.name',
  'schedulingGroup.podGroupName',
  'workloadRef.name',
  'workloadRef.podGroup',
  'workloadRef.podGroupReplicaKey',
  'resourceClaims.*.**',
  'runtimeClassName',
  'volumes.*.name',
  ...Object.entries(volumeSources).flatMap(([source, kept]) =>
    kept.map(field => `volumes.*.${source}.${field}`),
  ),
  'volumes.*.rbd.monitors.*',
  'volumes.*.ephemeral.volumeClaimTemplate.spec.**',
];
