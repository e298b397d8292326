import type { Container } from '../kubernetes/types';
import { isAtLeast, type KubernetesVersion } from '../kubernetes/version';
import { forbidden, required, tooLong } from './problem';
import { each, field, oneOf, within, type Problems, type Rule } from './rule';

type RestartRule = NonNullable<Container['restartPolicyRules']>[number];

const MOST_RULES = 20;
const MOST_EXIT_CODES = 255;

const isPolicy = oneOf('Always Never OnFailure');
const isOperator = oneOf('In NotIn');

/**
 * Restart policy and rules of one container, of those that the API server keeps. The action RestartAllContainers, and
 * rules of sidecars, are known since 1.36 (RestartAllContainersOnContainerExits).
 * Source: pkg/apis/core/validation `validateContainerRestartPolicy`, `validateInitContainerRestartPolicy`, v1.34.4 to
 * v1.37.1.
 */
export function* validateRestartPolicy(
  container: Container,
  options: { isInit: boolean; version: KubernetesVersion },
): Problems {
  const { restartPolicy, restartPolicyRules: rules = [] } = container;
  const restartsAll = isAtLeast(options.version, '1.36');
  if (rules.length > 0 && restartPolicy === undefined) {
    yield required('.restartPolicy', 'must be specified with restart rules');
  }
  if (options.isInit && restartPolicy === 'Always' && !restartsAll) {
    if (rules.length > 0) {
      yield forbidden('.restartPolicyRules', 'not for sidecars');
    }
    return;
  }
  yield* field(container, 'restartPolicy', isPolicy);
  if (rules.length > MOST_RULES) {
    yield tooLong('.restartPolicyRules', MOST_RULES);
  }
  const isAction = oneOf(
    restartsAll ? 'Restart RestartAllContainers' : 'Restart',
  );
  yield* field(container, 'restartPolicyRules', each(validateRule(isAction)));
}

function validateRule(isAction: Rule<string>): Rule<RestartRule> {
  return function* ofRule(rule) {
    const { action = '', exitCodes } = rule;
    yield* within('.action', isAction(action));
    if (!exitCodes) {
      yield required('.exitCodes', 'must be specified');
    }
    yield* field(rule, 'exitCodes', validateExitCodes);
  };
}

function* validateExitCodes({
  operator = '',
  values = [],
}: NonNullable<RestartRule['exitCodes']> = {}): Problems {
  yield* within('.operator', isOperator(operator));
  if (values.length > MOST_EXIT_CODES) {
    yield tooLong('.values', MOST_EXIT_CODES);
  }
}
