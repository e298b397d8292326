import type { Container } from '../kubernetes/types';
import { isAtLeast, type KubernetesVersion } from '../kubernetes/version';
import {
  forbidden,
  required,
  tooLong,
  unsupported,
  type Problem,
} from './problem';

const CONTAINER_POLICIES = new Set(['Always', 'Never', 'OnFailure']);
const OPERATORS = new Set(['In', 'NotIn']);
const MOST_RULES = 20;
const MOST_EXIT_CODES = 255;

/**
 * Whether the API server keeps what a container says of its own restarts (ContainerRestartRules, on since 1.35); before,
 * only `Always` of init containers.
 */
export function keepsRestartRules(version: KubernetesVersion): boolean {
  return isAtLeast(version, '1.35');
}

/**
 * Restart policy and rules of one container, of those that the API server keeps. The action RestartAllContainers, and
 * rules of sidecars, are known since 1.36 (RestartAllContainersOnContainerExits).
 * Source: pkg/apis/core/validation `validateContainerRestartPolicy`, `validateInitContainerRestartPolicy`, v1.34.4 to
 * v1.37.1.
 */
export function validateRestartPolicy(
  { restartPolicy, restartPolicyRules: rules = [] }: Container,
  options: { field: string; isInit: boolean; version: KubernetesVersion },
): Problem[] {
  const { field, isInit, version } = options;
  const restartsAll = isAtLeast(version, '1.36');
  if (restartPolicy === undefined) {
    const why = 'must specify restartPolicy when restart rules are used';
    return rules.length > 0 ? [required(`${field}.restartPolicy`, why)] : [];
  }
  if (isInit && restartPolicy === 'Always' && !restartsAll) {
    return rules.length > 0
      ? [forbidden(`${field}.restartPolicyRules`, 'not for sidecars')]
      : [];
  }
  return [
    ...(CONTAINER_POLICIES.has(restartPolicy)
      ? []
      : [unsupported(`${field}.restartPolicy`, restartPolicy)]),
    ...(rules.length > MOST_RULES
      ? [tooLong(`${field}.restartPolicyRules`, MOST_RULES)]
      : []),
    ...rules.flatMap((rule, i) =>
      validateRule(rule, `${field}.restartPolicyRules[${i}]`, restartsAll),
    ),
  ];
}

function validateRule(
  {
    action = '',
    exitCodes,
  }: NonNullable<Container['restartPolicyRules']>[number],
  field: string,
  restartsAll: boolean,
): Problem[] {
  const isKnown =
    action === 'Restart' || (restartsAll && action === 'RestartAllContainers');
  const problems = isKnown ? [] : [unsupported(`${field}.action`, action)];
  if (!exitCodes) {
    return [...problems, required(`${field}.exitCodes`, 'must be specified')];
  }
  const { operator = '', values = [] } = exitCodes;
  if (!OPERATORS.has(operator)) {
    problems.push(unsupported(`${field}.exitCodes.operator`, operator));
  }
  if (values.length > MOST_EXIT_CODES) {
    problems.push(tooLong(`${field}.exitCodes.values`, MOST_EXIT_CODES));
  }
  return problems;
}
