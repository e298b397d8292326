import { invalid, type Problem } from '../admission/problem';
import type { Profile } from '../framework/profile';
import { buildProfile } from './buildProfile';
import { CONFIGURATION } from './configurationSchema';
import { decode } from './decode';
import { decodeProfile } from './decodeProfile';

import { validateConfiguration } from './validateConfiguration';
import { validateQueueSort } from './validateQueueSort';

const API_VERSION = 'kubescheduler.config.k8s.io/v1';
const KIND = 'KubeSchedulerConfiguration';
/** The name of a single profile that has none, and what pods ask for that name none. */
export const DEFAULT_NAME = 'default-scheduler';

/**
 * A profile that places pods by something that is not modelled.
 * @public
 */
export interface UnknownProfile {
  schedulerName: string;
  reason: string;
}

/**
 * What a KubeSchedulerConfiguration says.
 *
 * - `read`: its profiles, each for the pods that name it in `spec.schedulerName`.
 * - `invalid`: kube-scheduler does not start with it; `why` begins with the field.
 * - `unknown`: something decides about every pod that is not modelled.
 * @public
 */
export type ReadConfiguration =
  | {
      outcome: 'read';
      profiles: Profile[];
      unknownProfiles: UnknownProfile[];
    }
  | { outcome: 'invalid'; why: string }
  | { outcome: 'unknown'; reason: string };

/**
 * Reads a `kubescheduler.config.k8s.io/v1` KubeSchedulerConfiguration as kube-scheduler does: strictly, with defaults,
 * validated, and with `multiPoint` spread over the extension points. How many nodes are scored, backoff, leader election
 * and connections are checked and change nothing: this core looks at all nodes.
 * Source: pkg/scheduler/apis/config and cmd/kube-scheduler/app/options/configfile.go, v1.34.4, v1.35.6, v1.36.3, v1.37.1.
 *
 * @param configuration - Plain JSON; the default configuration if not given.
 * @param base - The version and the feature gates, of which the configuration says nothing.
 * @public
 */
export function readSchedulerConfiguration(
  configuration: unknown,
  base: Profile,
): ReadConfiguration {
  if (configuration === undefined || configuration === null) {
    return { outcome: 'read', profiles: [base], unknownProfiles: [] };
  }
  const { kubernetesVersion: version, featureGates } = base;
  const undecodable: Problem[] = [];
  const decoded = decode(CONFIGURATION, configuration, {
    field: '',
    problems: undecodable,
  });
  if (undecodable.length > 0) {
    return refuse(undecodable);
  }
  const { apiVersion = '', kind = '', extenders = [] } = decoded;
  if (apiVersion !== API_VERSION) {
    const why = `must be ${API_VERSION}`;
    return refuse([invalid('apiVersion', apiVersion, why)]);
  }
  if (kind !== KIND) {
    return refuse([invalid('kind', kind, `must be ${KIND}`)]);
  }
  const given = decoded.profiles?.length ? decoded.profiles : [{}];
  const profiles = given.map((profile, i) =>
    decodeProfile(profile, { field: `profiles[${i}]`, version }),
  );
  const problems = [
    ...profiles.flatMap(profile => profile.undecodable),
    ...validateConfiguration(decoded),
    ...profiles.flatMap(profile => profile.refused),
    ...validateQueueSort(profiles.map(({ sets }) => sets)),
  ];
  if (problems.length > 0) {
    return refuse(problems);
  }

  const read: Profile[] = [];
  const unknownProfiles: UnknownProfile[] = [];
  for (const [i, profile] of profiles.entries()) {
    const { schedulerName = DEFAULT_NAME, pluginConfig = [] } = given[i];
    const configured = new Set(pluginConfig.map(({ name = '' }) => name));
    const built = buildProfile(profile, {
      field: `profiles[${i}]`,
      version,
      configured,
    });
    switch (built.outcome) {
      case 'refused':
        return { outcome: 'invalid', why: built.why };
      case 'unknown':
        unknownProfiles.push({ schedulerName, reason: built.reason });
        break;
      default: {
        const { plugins, pluginArgs } = built;
        read.push({
          kubernetesVersion: version,
          schedulerName,
          plugins,
          pluginArgs,
          featureGates,
        });
      }
    }
  }
  return extenders.length > 0
    ? { outcome: 'unknown', reason: 'extenders are not modelled' }
    : { outcome: 'read', profiles: read, unknownProfiles };
}

function refuse([{ field, why }]: Problem[]): ReadConfiguration {
  return { outcome: 'invalid', why: field ? `${field}: ${why}` : why };
}
