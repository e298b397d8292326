import type { Case } from '@berth/backstage-plugin-berth-scheduler';
import type { CaseDraft } from './CaseDraft';
import { schedulerConfiguration } from './generateConfiguration';

/** The case as JSON would hold it: without the lists that nothing is in. */
export function finishCase({ profile, ...draft }: CaseDraft): Case {
  const { id, nodes, pods, pod, ...others } = draft;
  return {
    id,
    nodes,
    pods,
    pod,
    ...Object.fromEntries(
      Object.entries(others).filter(([, objects]) => objects.length > 0),
    ),
    ...(profile
      ? { config: schedulerConfiguration([writeProfile(draft, profile)]) }
      : {}),
  };
}

function writeProfile(
  { pod }: Omit<CaseDraft, 'profile'>,
  profile: NonNullable<CaseDraft['profile']>,
): object {
  const { schedulerName } = pod.spec;
  const args = Object.entries(profile.arguments);
  return {
    ...(schedulerName ? { schedulerName } : {}),
    ...(Object.keys(profile.plugins).length > 0
      ? { plugins: profile.plugins }
      : {}),
    ...(args.length > 0
      ? {
          pluginConfig: args.map(([name, given]) => ({ name, args: given })),
        }
      : {}),
  };
}
