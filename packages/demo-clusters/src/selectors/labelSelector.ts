export type LabelPredicate = (
  labels: Readonly<Record<string, string>>,
) => boolean;

const KEY = String.raw`[A-Za-z0-9](?:[-A-Za-z0-9_./]*[A-Za-z0-9])?`;
const VALUE = String.raw`(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?`;
const EQUALITY = new RegExp(`^(${KEY})\\s*(==|=|!=)\\s*(${VALUE})$`);
const SET = new RegExp(`^(${KEY})\\s+(in|notin)\\s*\\(([^()]*)\\)$`);
const EXISTS = new RegExp(`^(!?)\\s*(${KEY})$`);
const COMPARISON = new RegExp(`^(${KEY})\\s*([<>])\\s*(-?\\d+)$`);

/** Commas inside `in (…)` do not separate requirements. */
function requirements(selector: string): string[] {
  return selector.trim() ? selector.split(/,(?![^(]*\))/) : [];
}

function requirement(text: string): LabelPredicate | undefined {
  const equality = EQUALITY.exec(text);
  if (equality) {
    const [, key, operator, value] = equality;
    // As in Kubernetes, `!=` also takes objects without the label.
    return operator === '!='
      ? labels => labels[key] !== value
      : labels => labels[key] === value;
  }
  const set = SET.exec(text);
  if (set) {
    const [, key, operator, list] = set;
    const values = new Set(list.split(',').map(value => value.trim()));
    return operator === 'in'
      ? labels => key in labels && values.has(labels[key])
      : labels => !(key in labels) || !values.has(labels[key]);
  }
  const exists = EXISTS.exec(text);
  if (exists) {
    const [, not, key] = exists;
    return labels => key in labels === !not;
  }
  const comparison = COMPARISON.exec(text);
  if (comparison) {
    const [, key, operator, bound] = comparison;
    return labels =>
      /^-?\d+$/.test(labels[key] ?? '') &&
      (operator === '>'
        ? Number(labels[key]) > Number(bound)
        : Number(labels[key]) < Number(bound));
  }
  return undefined;
}

/**
 * Reads the query parameter `labelSelector`: equality, sets, existence and comparison. `undefined` when it is malformed.
 *
 * Source: apimachinery v0.37 `pkg/labels/selector.go`.
 */
export function parseLabelSelector(
  selector: string,
): LabelPredicate | undefined {
  const all: LabelPredicate[] = [];
  for (const text of requirements(selector)) {
    const predicate = requirement(text.trim());
    if (!predicate) return undefined;
    all.push(predicate);
  }
  return labels => all.every(predicate => predicate(labels));
}
