import {
  DECIDING_POINTS,
  implementersIn,
  type Implementation,
} from '../framework/decidingPoints';
import { isAtLeast, type KubernetesVersion } from '../kubernetes/version';

/**
 * Which plugin runs where.
 * Source: the methods of the plugins in pkg/scheduler/framework/plugins, v1.34.4 to v1.37.1.
 */
const IMPLEMENTATIONS = {
  ...DECIDING_POINTS,
  queueSort: ['PrioritySort'],
  reserve: [
    'VolumeBinding',
    'DynamicResources',
    ['GangScheduling', '1.35', '1.36'],
  ],
  permit: [
    ['GangScheduling', '1.35'],
    ['DeferredPodScheduling', '1.37'],
  ],
  preBind: ['VolumeBinding', 'DynamicResources'],
  bind: ['DefaultBinder'],
  postBind: [],
  placementGenerate: [['TopologyPlacementGenerator', '1.36']],
  placementScore: [
    ['NodeResourcesFit', '1.36'],
    ['PodGroupPodsCount', '1.36'],
  ],
  podGroupPostFilter: [
    ['DynamicResources', '1.37'],
    ['DefaultPreemption', '1.37'],
  ],
} as const satisfies Record<string, readonly Implementation[]>;

/** Where plugins run; `plugins` of a KubeSchedulerConfiguration has a field for each, and `multiPoint` for all. */
export type ExtensionPoint = keyof typeof IMPLEMENTATIONS;

const POINTS = Object.keys(IMPLEMENTATIONS) as ExtensionPoint[];

/** Points that came after 1.34; kube-scheduler config/v1 types.go. */
const POINT_SINCE: Partial<Record<ExtensionPoint, KubernetesVersion>> = {
  placementGenerate: '1.36',
  placementScore: '1.36',
  podGroupPostFilter: '1.37',
};

export function extensionPointsOf(
  version: KubernetesVersion,
): ExtensionPoint[] {
  return POINTS.filter(point =>
    isAtLeast(version, POINT_SINCE[point] ?? version),
  );
}

/** The plugins that implement a point. */
export function implementersOf(
  point: ExtensionPoint,
  version: KubernetesVersion,
): ReadonlySet<string> {
  return implementersIn(IMPLEMENTATIONS[point], version);
}

/** The plugins that are in kube-scheduler's own registry. */
export function inTreePlugins(version: KubernetesVersion): ReadonlySet<string> {
  return new Set(
    extensionPointsOf(version).flatMap(point => [
      ...implementersOf(point, version),
    ]),
  );
}
