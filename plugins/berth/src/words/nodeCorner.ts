import {
  readReason,
  type ReasonCode,
} from '@berth/backstage-plugin-berth-scheduler';
import type { NodeAnswer } from '../preview/PlacementAnswer';
import { lackingIn } from './nearestReason';
import type { Translate } from './useWords';

/** The word for what a node lacks: a reason without one does not compile. */
const BY_REASON = {
  otherNodes: 'name',
  noSuchNodes: 'name',
  cordoned: 'cordon',
  name: 'name',
  taint: 'taint',
  affinityConflict: 'selector',
  selector: 'selector',
  enforced: 'selector',
  port: 'port',
  pods: 'pods',
  claimMissing: 'volume',
  disk: 'volume',
  exclusiveClaim: 'volume',
  volumeLimit: 'volume',
  noDriver: 'volume',
  claimAwaited: 'volume',
  claimLost: 'volume',
  claimDeleted: 'volume',
  claimForeign: 'volume',
  claimUnbound: 'volume',
  volumeGone: 'volume',
  volumeAffinity: 'volume',
  noVolume: 'volume',
  storage: 'volume',
  volumeMissing: 'volume',
  claimClassless: 'volume',
  classMissing: 'volume',
  volumeUnnamed: 'volume',
  volumeZone: 'volume',
  spreadLabel: 'spread',
  spread: 'spread',
  affinity: 'affinity',
  antiAffinity: 'affinity',
  keptAway: 'affinity',
} as const satisfies Record<Exclude<ReasonCode, 'insufficient'>, string>;

const BY_RESOURCE = {
  cpu: 'cpu',
  memory: 'memory',
  'ephemeral-storage': 'storage',
} as const;

function lookUp<T extends object>(map: T, key: string) {
  return Object.hasOwn(map, key) ? map[key as keyof T] : undefined;
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
  const reasons = status?.kubeReason.reasons ?? [];
  if (resource && reasons.some(reason => lackingIn(reason) === resource)) {
    const free = units ? units.total - units.held : 0;
    return free > 0
      ? t('preview.corner.free', { n: free })
      : t('preview.corner.full');
  }
  const [lacking] = reasons.flatMap(reason => wordOf(reason) ?? []);
  return t(`preview.corner.${lacking ?? 'other'}`);
}

function wordOf(reason: string) {
  const read = readReason(reason);
  if (!read) return undefined;
  const { code, name = '' } = read;
  return code === 'insufficient' ? lookUp(BY_RESOURCE, name) : BY_REASON[code];
}
