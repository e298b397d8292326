import {
  readSchedulerConfiguration,
  type ReadConfiguration,
} from '../configuration/readSchedulerConfiguration';
import type { Profile } from '../framework/profile';
import type { KubernetesVersion } from '../kubernetes/version';

/** A KubeSchedulerConfiguration with these fields. */
export function configuration(fields: object): object {
  return {
    apiVersion: 'kubescheduler.config.k8s.io/v1',
    kind: 'KubeSchedulerConfiguration',
    ...fields,
  };
}

export function read(
  fields: object,
  kubernetesVersion: KubernetesVersion = '1.37',
): ReadConfiguration {
  return readSchedulerConfiguration(configuration(fields), {
    kubernetesVersion,
  });
}

/** The only profile of a configuration that can be read. */
export function readProfile(
  profile: object,
  version?: KubernetesVersion,
): Profile {
  const result = read({ profiles: [profile] }, version);
  if (result.outcome !== 'read' || result.profiles.length !== 1) {
    throw new Error(`Not a profile: ${JSON.stringify(result)}`);
  }
  return result.profiles[0];
}

/** What is said of a configuration with which kube-scheduler does not start. */
export function whyInvalid(
  fields: object,
  version?: KubernetesVersion,
): string | undefined {
  const result = read(fields, version);
  return result.outcome === 'invalid' ? result.why : undefined;
}

/** The same of the arguments of one plugin. */
export function whyInvalidArgs(
  name: string,
  args: unknown,
  version?: KubernetesVersion,
): string | undefined {
  const profiles = [{ pluginConfig: [{ name, args }] }];
  return whyInvalid({ profiles }, version);
}
