import { pluginsOf } from '../defaultProfile';
import { defaultPreemption } from './defaultPreemption';
import { dynamicResources } from './dynamicResources';
import type {
  Failed,
  PostFilterAnswer,
  PostFilterPlugin,
} from './PostFilterPlugin';

/** Every PostFilter plugin that is modelled; the profile says which run, and in which order. */
export const POST_FILTERS: readonly PostFilterPlugin[] = [
  dynamicResources,
  defaultPreemption,
];

/**
 * Runs the PostFilter plugins of the profile in their order until one makes room or fails; what the others say is joined.
 * Source: pkg/scheduler/framework/runtime/framework.go `RunPostFilterPlugins`, v1.37.1.
 */
export function runPostFilter(failed: Failed): PostFilterAnswer {
  const { profile } = failed.prepared.cycle;
  const texts: string[] = [];
  for (const name of pluginsOf(profile).postFilter) {
    const answer = POST_FILTERS.find(
      plugin => plugin.name === name,
    )?.postFilter(failed);
    if (!answer) {
      return { outcome: 'not modelled', why: `PostFilter of ${name}` };
    }
    if (answer.outcome !== 'no help') {
      return answer;
    }
    if (answer.text) {
      texts.push(answer.text);
    }
  }
  return { outcome: 'no help', text: texts.join(', ') || undefined };
}
