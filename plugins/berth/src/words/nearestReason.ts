import type { ReasonCount } from '@berth/backstage-plugin-berth-scheduler';
import type { Words } from './useWords';

const INSUFFICIENT = /^Insufficient (.+)$/;

/**
 * What kube-scheduler says, in the order in which it asks. It stops at the first that a node fails, so that a node with a later
 * reason has passed all of the earlier ones.
 * Source: pkg/scheduler/apis/config/v1/default_plugins.go, v1.37.1.
 */
const ASKED = [
  ['cordoned', /^node\(s\) were unschedulable$/],
  ['name', /^node\(s\) didn't match the requested node name$/],
  ['taint', /^node\(s\) had untolerated taint/],
  ['selector', /^node\(s\) didn't match Pod's node affinity\/selector$/],
  ['port', /^node\(s\) didn't have free ports/],
  ['pods', /^Too many pods$/],
  ['insufficient', INSUFFICIENT],
  ['spread', /^node\(s\) didn't match pod topology spread constraints/],
  ['affinity', /^node\(s\) didn't match pod affinity rules$/],
  ['antiAffinity', /^node\(s\) didn't match pod anti-affinity rules$/],
  ['antiAffinity', /^node\(s\) didn't satisfy existing pods anti-affinity/],
] as const;

/**
 * The reason of the nodes that come closest to taking a pod: it says more than what rules nodes out, however many they are.
 * Of several resources that are lacking it is an extended one: nodes with GPUs are the fewest.
 *
 * @returns `undefined` where no node was asked.
 */
export function nearestReason(
  histogram: readonly ReasonCount[],
): string | undefined {
  const rank = ({ reason }: ReasonCount) =>
    ASKED.findIndex(([, pattern]) => pattern.test(reason)) * 2 +
    (lackingIn(reason)?.includes('/') ? 1 : 0);
  const [nearest] = [...histogram].sort((a, b) => rank(b) - rank(a));
  return nearest?.reason;
}

/** The resource of which a node has too little, where that is what a reason says. */
export function lackingIn(reason: string): string | undefined {
  return INSUFFICIENT.exec(reason)?.[1];
}

/** A reason of kube-scheduler as a clause. What Berth has no words for stays in Kubernetes' own. */
export function reasonText(reason: string, { t }: Words): string {
  const asked = ASKED.find(([, pattern]) => pattern.test(reason))?.[0];
  if (!asked) return reason;
  if (asked !== 'insufficient') return t(`units.reason.${asked}`);
  const resource = lackingIn(reason) ?? '';
  return t('units.reason.insufficient', {
    resource:
      resource === 'cpu' || resource === 'memory'
        ? t(`units.resource.${resource}`)
        : resource,
  });
}
