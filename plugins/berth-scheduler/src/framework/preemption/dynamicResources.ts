import { isAtLeast } from '../../kubernetes/version';
import { pluginsOf } from '../defaultProfile';
import type { PostFilterPlugin } from './PostFilterPlugin';

const NO_CLAIMS = 'no new claims to deallocate';
/** What a plugin says that looks for what its PreFilter would have kept. */
const NO_STATE = 'not found';

/**
 * Would take devices back that were allocated for the pod; a pod without claims has none. It fails where its PreFilter did
 * not run, because the profile leaves it out or another plugin rejected the pod first, and no later plugin is asked then.
 * Source: pkg/scheduler/framework/plugins/dynamicresources `PostFilter`, v1.34.4 to v1.37.1.
 */
export const dynamicResources: PostFilterPlugin = {
  name: 'DynamicResources',
  postFilter({ prepared, preFilter }) {
    const { profile } = prepared.cycle;
    const order = pluginsOf(profile).preFilter;
    const turn = order.indexOf('DynamicResources');
    const hasRun =
      turn >= 0 &&
      (preFilter.outcome !== 'rejected' ||
        turn <= order.findIndex(name => name === preFilter.turn));
    if (!hasRun) {
      return { outcome: 'failed', text: NO_STATE };
    }
    return {
      outcome: 'no help',
      text: isAtLeast(profile.kubernetesVersion, '1.37')
        ? undefined
        : NO_CLAIMS,
    };
  },
};
