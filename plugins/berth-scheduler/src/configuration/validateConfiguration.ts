import {
  duplicate,
  invalid,
  required,
  type Problem,
} from '../admission/problem';
import type { Configuration } from './configurationSchema';
import { validateExtenders } from './validateExtenders';

/**
 * What is refused of a configuration beside its profiles.
 * Source: pkg/scheduler/apis/config/validation `ValidateKubeSchedulerConfiguration`, component-base config/validation,
 * the same in v1.34.4 to v1.37.1.
 */
export function validateConfiguration(configuration: Configuration): Problem[] {
  const {
    clientConnection: { burst = 0 } = {},
    parallelism = 16,
    podInitialBackoffSeconds: initial = 1,
    podMaxBackoffSeconds: most = 10,
  } = configuration;
  const problems: Problem[] = [];
  if (burst < 0) {
    const why = 'must be non-negative';
    problems.push(invalid('clientConnection.burst', burst, why));
  }
  problems.push(...validateLeaderElection(configuration.leaderElection));
  if (parallelism <= 0) {
    const why = 'should be an integer value greater than zero';
    problems.push(invalid('parallelism', parallelism, why));
  }
  problems.push(
    ...validateNames(configuration.profiles ?? []),
    ...validatePercentage(
      'percentageOfNodesToScore',
      configuration.percentageOfNodesToScore,
    ),
  );
  if (initial <= 0) {
    const why = 'must be greater than 0';
    problems.push(invalid('podInitialBackoffSeconds', initial, why));
  }
  if (most < initial) {
    const why = 'must be greater than or equal to PodInitialBackoffSeconds';
    problems.push(invalid('podMaxBackoffSeconds', most, why));
  }
  return [...problems, ...validateExtenders(configuration.extenders ?? [])];
}

/** Only a single profile may go without a name. */
function validateNames(
  profiles: NonNullable<Configuration['profiles']>,
): Problem[] {
  const seen = new Set<string>();
  return profiles.flatMap((profile, i) => {
    const field = `profiles[${i}].schedulerName`;
    const fallback = profiles.length === 1 ? 'default-scheduler' : '';
    const name = profile.schedulerName ?? fallback;
    const problems = [
      ...(name === '' ? [required(field)] : []),
      ...(seen.has(name) ? [duplicate(field, name)] : []),
      ...validatePercentage(
        `profiles[${i}].percentageOfNodesToScore`,
        profile.percentageOfNodesToScore,
      ),
    ];
    seen.add(name);
    return problems;
  });
}

function validatePercentage(field: string, percentage = 0): Problem[] {
  return percentage < 0 || percentage > 100
    ? [invalid(field, percentage, 'not in valid range [0-100]')]
    : [];
}

/** Zero and nothing have defaults. */
function validateLeaderElection(
  election: Configuration['leaderElection'] = {},
): Problem[] {
  if (election.leaderElect === false) {
    return [];
  }
  const field = 'leaderElection';
  const leaseDuration = election.leaseDuration || 15;
  const renewDeadline = election.renewDeadline || 10;
  const retryPeriod = election.retryPeriod || 2;
  const problems: Problem[] = [];
  for (const [name, seconds] of Object.entries({
    leaseDuration,
    renewDeadline,
    retryPeriod,
  })) {
    if (seconds <= 0) {
      const why = 'must be greater than zero';
      problems.push(invalid(`${field}.${name}`, seconds, why));
    }
  }
  if (leaseDuration <= renewDeadline) {
    const why = 'must be greater than `RenewDeadline`';
    problems.push(invalid(`${field}.leaseDuration`, leaseDuration, why));
  }
  if ((election.resourceLock || 'leases') !== 'leases') {
    const why = 'resourceLock value must be "leases"';
    problems.push(invalid(`${field}.resourceLock`, election.resourceLock, why));
  }
  return problems;
}
