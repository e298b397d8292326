import type {
  Part,
  TopologyRule,
} from '@berth/backstage-plugin-berth-workloads';
import { plainText } from '../plainText';
import type { Words } from '../useWords';

type Group = Extract<Part, { type: 'group' }>;

const COUNTS = ['active', 'succeeded', 'failed'] as const;

/** Whether all of it ended well: nothing of it is ready, and nothing has to be. */
export function isOver({ desired, succeeded = 0 }: Group): boolean {
  return desired !== undefined && desired > 0 && succeeded >= desired;
}

/** Where pods may be relative to each other. */
export function topologyText({ mode, key }: TopologyRule, { t }: Words) {
  return t(`part.topology.${mode}`, { key: plainText(key) });
}

/** A group of pods or jobs in words: how many are ready, and what else is known of them. */
export function groupText(
  group: Group,
  words: Words,
): { lead?: string; facts: string[] } {
  const { t } = words;
  const { ready, desired, minimum, topology } = group;
  const isDone = isOver(group);
  const facts = [
    ...COUNTS.filter(count => !(isDone && count === 'succeeded')).flatMap(
      count => {
        const n = group[count];
        return n ? [t(`part.${count}`, { n })] : [];
      },
    ),
    ...(minimum === undefined ? [] : [t('part.minimum', { n: minimum })]),
    ...(topology ? [topologyText(topology, words)] : []),
  ];
  if (isDone) {
    return { lead: t('part.succeeded', { n: group.succeeded ?? 0 }), facts };
  }
  if (ready !== undefined && desired !== undefined) {
    return { lead: t('part.ready', { ready, desired }), facts };
  }
  if (ready !== undefined) {
    return { lead: t('part.readyOnly', { ready }), facts };
  }
  return desired === undefined
    ? { facts }
    : { lead: t('part.desiredOnly', { desired }), facts };
}
