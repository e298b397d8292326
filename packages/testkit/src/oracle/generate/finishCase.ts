import type { Case } from '@berth/backstage-plugin-berth-scheduler/replay';
import type { CaseDraft } from './CaseDraft';
import { writeConfiguration } from './configuration/writeConfiguration';

/** The case as JSON would hold it: without the lists that nothing is in. */
export function finishCase({ profiles, ...draft }: CaseDraft): Case {
  const { id, nodes, pods, pod, ...others } = draft;
  return {
    id,
    nodes,
    pods,
    pod,
    ...Object.fromEntries(
      Object.entries(others).filter(([, objects]) => objects.length > 0),
    ),
    ...(profiles.length > 0 ? { config: writeConfiguration(profiles) } : {}),
  };
}
