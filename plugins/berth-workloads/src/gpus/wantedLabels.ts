import { isObject, labelsOf, listOf, stringOf, stringsOf } from '../json/read';
import type { PodSpec } from '../kubernetes';

const MAX_ALTERNATIVES = 64;

/**
 * The sets of labels of which a node must carry one for the pod to go there, as far as `nodeSelector` and required node
 * affinity name values. An empty set says that any node will do.
 */
export function wantedLabels(
  spec: PodSpec | undefined,
): Array<Record<string, string>> {
  const selector = labelsOf(spec?.nodeSelector) ?? {};
  const terms = requiredTerms(spec);
  if (terms.length === 0) {
    return [selector];
  }
  return terms
    .flatMap(term => alternativesOf(term, selector))
    .slice(0, MAX_ALTERNATIVES);
}

function alternativesOf(
  term: Record<string, unknown>,
  selector: Record<string, string>,
): Array<Record<string, string>> {
  let alternatives = [selector];
  for (const expression of objectsOf(term.matchExpressions)) {
    const key = stringOf(expression.key);
    const values = stringsOf(expression.values).slice(0, MAX_ALTERNATIVES);
    if (key === undefined || expression.operator !== 'In') {
      continue;
    }
    alternatives = alternatives
      .flatMap(labels => values.map(value => ({ ...labels, [key]: value })))
      .slice(0, MAX_ALTERNATIVES);
  }
  return alternatives;
}

function requiredTerms(spec: PodSpec | undefined): Record<string, unknown>[] {
  const nodeAffinity = spec?.affinity?.nodeAffinity;
  const required = isObject(nodeAffinity)
    ? nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution
    : undefined;
  return objectsOf(isObject(required) ? required.nodeSelectorTerms : undefined);
}

function objectsOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? listOf<Record<string, unknown>>(value) : [];
}
