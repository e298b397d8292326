import type { NodeAnswer } from '../preview/PlacementAnswer';
import type { Translate } from './useWords';

const BY_PLUGIN = {
  TaintToleration: 'taint',
  NodeUnschedulable: 'cordon',
  NodeAffinity: 'selector',
  NodePorts: 'port',
  NodeName: 'name',
} as const;

const BY_REASON = {
  'Too many pods': 'pods',
  'Insufficient cpu': 'cpu',
  'Insufficient memory': 'memory',
  'Insufficient ephemeral-storage': 'storage',
} as const;

function lookUp<T extends object>(map: T, key: string) {
  return key in map ? map[key as keyof T] : undefined;
}

/** One word for the corner of a node: what lands there, or what keeps the next replica away. */
export function nodeCorner(
  node: NodeAnswer,
  resource: string | undefined,
  t: Translate,
): string {
  const { light, placed, units, status } = node;
  switch (light) {
    case 'chosen':
      return t('preview.corner.placed', { n: placed });
    case 'unknown':
      return t('preview.corner.unknown');
    case 'open':
      return units
        ? t('preview.corner.free', { n: units.total - units.held })
        : t('preview.corner.room');
    default:
      break;
  }
  const { plugin = '', reasons = [] } = status?.kubeReason ?? {};
  const ruledOut = lookUp(BY_PLUGIN, plugin);
  if (ruledOut) {
    return t(`preview.corner.${ruledOut}`);
  }
  if (resource && reasons.includes(`Insufficient ${resource}`)) {
    const free = units ? units.total - units.held : 0;
    return free > 0
      ? t('preview.corner.free', { n: free })
      : t('preview.corner.full');
  }
  const [lacking] = reasons.flatMap(reason => lookUp(BY_REASON, reason) ?? []);
  return t(`preview.corner.${lacking ?? 'other'}`);
}
