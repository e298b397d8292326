import { podTopologySpreadArgs } from '../framework/profile';
import { isDefaulted } from '../plugins/podTopologySpread/constraints';
import { selectingKinds } from '../plugins/podTopologySpread/defaultSelector';
import type { UnmodelledRule } from './rule';

const FIELD = 'spec.topologySpreadConstraints';
const NOT_KNOWN = 'it is not known which pods count as alike';

/**
 * Default constraints of PodTopologySpread, where it is not known which pods they count: the Services or workloads are
 * not in the snapshot, or the pod will have a controller that is not there yet.
 */
export const topologySpread: UnmodelledRule = context => {
  const { pod, snapshot, profile, isTemplate } = context;
  const { defaultConstraints } = podTopologySpreadArgs(profile);
  if (!isDefaulted(pod) || defaultConstraints.length === 0) {
    return {};
  }
  const missing = selectingKinds(pod).filter(kind => !snapshot.objects[kind]);
  const isOwned = pod.ownerReferences.some(({ controller }) => controller);
  if (missing.length === 0 && (isOwned || !isTemplate)) {
    return {};
  }
  const isHard = defaultConstraints.some(
    ({ whenUnsatisfiable }) => whenUnsatisfiable === 'DoNotSchedule',
  );
  return isHard
    ? {
        unknown: [
          `${FIELD}: the profile spreads pods by default, and ${NOT_KNOWN}`,
        ],
      }
    : {
        caveats: [
          {
            code: 'default-topology-spread',
            message: `${FIELD}: the profile prefers to spread pods by default, and ${NOT_KNOWN}`,
          },
        ],
      };
};
