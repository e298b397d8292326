import {
  readReason,
  type ReadReason,
  type ReasonCount,
} from '@berth/backstage-plugin-berth-scheduler';
import { plainText } from './plainText';
import type { Words } from './useWords';

/**
 * The reason of the nodes that come closest to taking a pod: it says more than what rules nodes out, however many they are.
 * A node with a reason that is asked for later has passed all of the earlier ones. Of several resources that are lacking it
 * is an extended one: nodes with GPUs are the fewest.
 *
 * @returns `undefined` where no node was asked.
 */
export function nearestReason(
  histogram: readonly ReasonCount[],
): string | undefined {
  const rank = ({ reason }: ReasonCount) => {
    const read = readReason(reason);
    return (
      (read?.rank ?? -1) * 2 + (read && lackingBy(read)?.includes('/') ? 1 : 0)
    );
  };
  const [nearest] = [...histogram].sort((a, b) => rank(b) - rank(a));
  return nearest?.reason;
}

/** The resource of which a node has too little, where that is what a reason says. */
export function lackingIn(reason: string): string | undefined {
  const read = readReason(reason);
  return read && lackingBy(read);
}

function lackingBy({ code, name }: ReadReason): string | undefined {
  return code === 'insufficient' ? name : undefined;
}

/** Why no node takes a pod, as a clause. What Berth has no words for stays in Kubernetes' own. */
export function reasonText(reason: string, words: Words): string {
  return clauseOf(reason, 'nowhere', words);
}

/** Why one node does not, as a clause. */
export function nodeReasonText(reason: string, words: Words): string {
  return clauseOf(reason, 'here', words);
}

function clauseOf(
  reason: string,
  where: 'nowhere' | 'here',
  words: Words,
): string {
  const read = readReason(reason);
  return read
    ? words.t(`reason.${where}.${read.code}`, { name: nameIn(read, words) })
    : reason;
}

/** What a reason names. CPU and memory have names of people's. */
function nameIn(read: ReadReason, { t }: Words): string {
  const lacking = lackingBy(read);
  return lacking === 'cpu' || lacking === 'memory'
    ? t(`reason.resource.${lacking}`)
    : plainText(read.name ?? '');
}
