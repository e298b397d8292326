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
  const { matchExpressions = [], matchFields = [] } = term;
  if (matchExpressions.length === 0 && matchFields.length === 0) {
    return undefined;
  }
  const requirements: Predicate[] = [];
  for (const expression of matchExpressions) {
    const requirement = compileRequirement(expression);
    if (!requirement) {
      return undefined;
    }
    requirements.push(requirement);
  }
  for (const field of matchFields) {
    const requirement = compileFieldRequirement(field);
    if (!requirement) {
      return undefined;
    }
    requirements.push(requirement);
  }
  return node => requirements.every(requirement => requirement(node));
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
      if (values.length === 0) {
        return undefined;
      }
      const wanted = new Set(values);
      const isIn = operator === 'In';
      return node => {
        const value = node.label(key);
        return value === undefined ? !isIn : wanted.has(value) === isIn;
      };
    }
    case 'Exists':
      return values.length === 0
        ? node => node.label(key) !== undefined
        : undefined;
    case 'DoesNotExist':
      return values.length === 0
        ? node => node.label(key) === undefined
        : undefined;
    case 'Gt':
    case 'Lt': {
      const bound = values.length === 1 ? parseInt64(values[0]) : undefined;
      if (bound === undefined) {
        return undefined;
      }
      return node => {
        const value = node.label(key);
        const number = value === undefined ? undefined : parseInt64(value);
        if (number === undefined) {
          return false;
        }
        return operator === 'Gt' ? number > bound : number < bound;
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
  if (values.length !== 1) {
    return undefined;
  }
  // Nodes have one selectable field; every other one reads as the empty text.
  const [wanted] = values;
  const read = (node: SelectableNode) =>
    key === NODE_NAME_FIELD ? node.name : '';
  switch (operator) {
    case 'In':
      return node => read(node) === wanted;
    case 'NotIn':
      return node => read(node) !== wanted;
    default:
      return undefined;
  }
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
  for (const term of terms) {
    let ofTerm: Set<string> | undefined;
    for (const { key, operator, values = [] } of term.matchFields ?? []) {
      if (key === NODE_NAME_FIELD && operator === 'In') {
        const before: Set<string> | undefined = ofTerm;
        ofTerm = new Set(values.filter(value => !before || before.has(value)));
      }
    }
    if (!ofTerm) {
      return undefined;
    }
    ofTerm.forEach(name => names.add(name));
  }
  return names;
}
