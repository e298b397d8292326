import { isLabelKey, isLabelValue } from '../kubernetes/labels';
import { isDnsSubdomain } from '../kubernetes/resourceNames';
import type { Container, Pod } from '../kubernetes/types';
import {
  duplicate,
  invalid,
  required,
  unsupported,
  type Problem,
} from './problem';

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const POD_RESTART_POLICIES = new Set(['Always', 'OnFailure', 'Never']);
const PREEMPTION_POLICIES = new Set(['PreemptLowerPriority', 'Never']);

/**
 * What a whole pod must have and a template that is shown may lack: names, images, labels, policies.
 * Source: pkg/apis/core/validation `ValidatePodCreate`.
 */
export function validateIdentity(pod: Pod): Problem[] {
  const { spec } = pod;
  const problems: Problem[] = [];
  if (!pod.name) {
    problems.push(
      required('metadata.name', 'name or generateName is required'),
    );
  } else if (!isDnsSubdomain(pod.name)) {
    problems.push(invalid('metadata.name', pod.name, 'not a DNS subdomain'));
  }
  for (const [key, value] of Object.entries(pod.labels)) {
    if (!isLabelKey(key)) {
      problems.push(invalid('metadata.labels', key, 'not a label key'));
    }
    if (!isLabelValue(value)) {
      problems.push(invalid('metadata.labels', value, 'not a label value'));
    }
  }
  const names = new Set<string>();
  problems.push(
    ...validateContainers(spec.containers ?? [], 'spec.containers', names),
    ...validateContainers(
      spec.initContainers ?? [],
      'spec.initContainers',
      names,
    ),
  );
  if (spec.restartPolicy && !POD_RESTART_POLICIES.has(spec.restartPolicy)) {
    problems.push(unsupported('spec.restartPolicy', spec.restartPolicy));
  }
  if (spec.nodeName && !isDnsSubdomain(spec.nodeName)) {
    problems.push(invalid('spec.nodeName', spec.nodeName, 'not a node name'));
  }
  if (
    spec.preemptionPolicy !== undefined &&
    !PREEMPTION_POLICIES.has(spec.preemptionPolicy)
  ) {
    problems.push(unsupported('spec.preemptionPolicy', spec.preemptionPolicy));
  }
  return problems;
}

function validateContainers(
  containers: Container[],
  field: string,
  names: Set<string>,
): Problem[] {
  return containers.flatMap(({ name, image }, i) => {
    const at = `${field}[${i}]`;
    const problems: Problem[] = [];
    if (!name) {
      problems.push(required(`${at}.name`));
    } else if (name.length > 63 || !DNS_LABEL.test(name)) {
      problems.push(invalid(`${at}.name`, name, 'not a DNS label'));
    } else if (names.has(name)) {
      problems.push(duplicate(`${at}.name`, name));
    } else {
      names.add(name);
    }
    if (!image) {
      problems.push(required(`${at}.image`));
    } else if (image !== image.trim()) {
      problems.push(
        invalid(
          `${at}.image`,
          image,
          'must not have leading or trailing whitespace',
        ),
      );
    }
    return problems;
  });
}
