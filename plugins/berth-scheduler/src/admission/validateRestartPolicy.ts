import type { Container } from '../kubernetes/types';
import { isAtLeast, type KubernetesVersion } from '../kubernetes/version';
import { forbidden, required, tooLong } from './problem';
import { each, field, oneOf, within, type Rule, type Finding } from './rule';

type RestartRule = NonNullable<Container['restartPolicyRules']>[number];

const MOST_RULES = 20;
const MOST_EXIT_CODES = 255;

const isPolicy = oneOf('Always OnFailure Never');
const isOperator = oneOf('In NotIn');

const validateRules = validateRulesOf('Restart');
const validateRulesForAll = validateRulesOf('Restart RestartAllContainers');

/**
 * Restart policy and rules of one container, of those that the API server keeps. The action RestartAllContainers, and
 * rules of sidecars, are known since 1.36 (RestartAllContainersOnContainerExits).
 * Source: pkg/apis/core/validation `validateContainerRestartPolicy`, `validateInitContainerRestartPolicy`, v1.34.4 to
 * v1.37.1.
 */
export function validateRestartPolicy(
  container: Container,
  options: { isInit: boolean; version: KubernetesVersion },
): Finding {
  const { restartPolicy, restartPolicyRules: rules = [] } = container;
  const restartsAll = isAtLeast(options.version, '1.36');
  if (rules.length > 0 && restartPolicy === undefined) {
    return required('.restartPolicy', 'must be specified with restart rules');
  }
  if (options.isInit && restartPolicy === 'Always' && !restartsAll) {
    return (
      rules.length > 0 && forbidden('.restartPolicyRules', 'not for sidecars')
    );
  }
  return (
    field(container, 'restartPolicy', isPolicy) ||
    field(
      container,
      'restartPolicyRules',
      restartsAll ? validateRulesForAll : validateRules,
    )
  );
}

function validateRulesOf(
  actions: string,
): Rule<Container['restartPolicyRules']> {
  const isAction = oneOf(actions);
  const eachRule = each<RestartRule>(
    rule =>
      within('.action', isAction(rule.action ?? '')) ||
      field(rule, 'exitCodes', validateExitCodes),
  );
  return (rules = []) =>
    rules.length > MOST_RULES ? tooLong('', MOST_RULES) : eachRule(rules);
}

function validateExitCodes(codes: RestartRule['exitCodes']): Finding {
  if (!codes) {
    return required('', 'must be specified');
  }
  const { operator = '', values = [] } = codes;
  return (
    within('.operator', isOperator(operator)) ||
    (values.length > MOST_EXIT_CODES && tooLong('.values', MOST_EXIT_CODES))
  );
}
