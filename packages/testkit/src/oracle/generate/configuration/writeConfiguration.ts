import type { ProfileDraft } from '../CaseDraft';

/** The KubeSchedulerConfiguration of the profiles. All nodes are scored, because the core scores them all. */
export function writeConfiguration(profiles: ProfileDraft[]): object {
  return {
    apiVersion: 'kubescheduler.config.k8s.io/v1',
    kind: 'KubeSchedulerConfiguration',
    percentageOfNodesToScore: 100,
    profiles: profiles.map(writeProfile),
  };
}

function writeProfile({
  schedulerName,
  plugins,
  arguments: given,
}: ProfileDraft): object {
  const pluginConfig = Object.entries(given).map(([name, args]) => ({
    name,
    args,
  }));
  return {
    ...(schedulerName ? { schedulerName } : {}),
    ...(Object.keys(plugins).length > 0 ? { plugins } : {}),
    ...(pluginConfig.length > 0 ? { pluginConfig } : {}),
  };
}
