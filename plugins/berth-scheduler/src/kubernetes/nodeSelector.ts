import { parseInt64 } from './integers';
import { isLabelKey, isLabelValue } from './labels';
import type {
  NodeSelector,
  NodeSelectorTerm,
  PodSpec,
  Requirement,
} from './types';

const NODE_NAME_FIELD = 'metadata.name';

/** What selectors read of a node. */
export interface SelectableNode {
  readonly name: string;
  /** The value of a label; `undefined` where the node does not carry it. */
  label(key: string): string | undefined;
}

type Predicate = (node: SelectableNode) => boolean;

/**
 * Whether a node matches any of the terms. An empty term matches nothing; so does a term that cannot be parsed.
 * Source: component-helpers scheduling/corev1/nodeaffinity `LazyErrorNodeSelector`.
 */
export function compileNodeSelector(selector: NodeSelector): Predicate {
  const terms = (selector.nodeSelectorTerms ?? [])
    .map(compileNodeSelectorTerm)
    .filter(term => term !== undefined);
  return node => terms.some(term => term(node));
}

/**
 * What `nodeSelector` and required node affinity of a pod ask of nodes; `undefined` where it has neither.
 * Source: component-helpers scheduling/corev1/nodeaffinity `GetRequiredNodeAffinity`.
 */
export function compileRequiredNodeAffinity(
  spec: PodSpec,
): Predicate | undefined {
  const labels = Object.entries(spec.nodeSelector ?? {});
  const required =
    spec.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution;
  if (labels.length === 0 && !required) {
    return undefined;
  }
  const matches = required ? compileNodeSelector(required) : () => true;
  return node =>
    labels.every(([key, value]) => node.label(key) === value) && matches(node);
}

/** A term as a predicate; `undefined` for one that matches nothing because it is empty or cannot be parsed. */
export function compileNodeSelectorTerm(
  term: NodeSelectorTerm,
): Predicate | undefined {
  const requirements = [
    ...(term.matchExpressions ?? []).map(compileRequirement),
    ...(term.matchFields ?? []).map(compileFieldRequirement),
  ];
  return requirements.length > 0 &&
    requirements.every(requirement => requirement !== undefined)
    ? node => requirements.every(requirement => requirement(node))
    : undefined;
}

/** apimachinery labels `NewRequirement` and `Requirement.Matches`. */
function compileRequirement(requirement: Requirement): Predicate | undefined {
  const { key, operator, values = [] } = requirement;
  if (!isLabelKey(key) || !values.every(isLabelValue)) {
    return undefined;
  }
  switch (operator) {
    case 'In':
    case 'NotIn': {
      const wanted = new Set(values);
      const isIn = operator === 'In';
      return wanted.size === 0
        ? undefined
        : node => {
            const value = node.label(key);
            return value === undefined ? !isIn : wanted.has(value) === isIn;
          };
    }
    case 'Exists':
    case 'DoesNotExist': {
      const isThere = operator === 'Exists';
      return values.length === 0
        ? node => (node.label(key) !== undefined) === isThere
        : undefined;
    }
    case 'Gt':
    case 'Lt': {
      const bound = values.length === 1 ? parseInt64(values[0]) : undefined;
      return bound === undefined
        ? undefined
        : node => {
            const number = parseInt64(node.label(key) ?? '');
            return (
              number !== undefined &&
              (operator === 'Gt' ? number > bound : number < bound)
            );
          };
    }
    default:
      return undefined;
  }
}

function compileFieldRequirement(
  requirement: Requirement,
): Predicate | undefined {
  const { key, operator, values = [] } = requirement;
  const isIn = operator === 'In';
  if (values.length !== 1 || !(isIn || operator === 'NotIn')) {
    return undefined;
  }
  // Nodes have one selectable field; every other one reads as the empty text.
  return node =>
    ((key === NODE_NAME_FIELD ? node.name : '') === values[0]) === isIn;
}

/**
 * The only nodes that can match, by name, if every term names nodes; `undefined` if any node may match. An empty set
 * means that the terms contradict themselves.
 * Source: pkg/scheduler/framework/plugins/nodeaffinity `PreFilter`.
 */
export function nodeNamesOf(selector: NodeSelector): Set<string> | undefined {
  const terms = selector.nodeSelectorTerms ?? [];
  if (terms.length === 0) {
    return undefined;
  }
  const names = new Set<string>();
  for (const { matchFields = [] } of terms) {
    const lists = matchFields
      .filter(
        ({ key, operator }) => key === NODE_NAME_FIELD && operator === 'In',
      )
      .map(({ values = [] }) => values);
    if (lists.length === 0) {
      return undefined;
    }
    for (const name of lists[0]) {
      if (lists.every(list => list.includes(name))) {
        names.add(name);
      }
    }
  }
  return names;
}
