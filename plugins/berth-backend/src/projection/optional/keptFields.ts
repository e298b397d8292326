import { message } from '../fields';
import { messageWithoutCredentials } from '../messageWithoutCredentials';
import { strings } from '../strings';
import { FieldTree, neverKept } from './FieldTree';

const MAX_DEPTH = 32;
/** Of one object. What a sane one has is a hundredth of it. */
const MAX_VALUES = 20_000;

const everything: FieldTree = {
  value: true,
  everything: true,
  byName: new Map(),
};

/**
 * A copy of the fields of an object that the tree names, and of no others. Texts are cut at 1,024 characters, and URLs in
 * messages lose their credentials. `undefined` where nothing is left, or more than an object may hold: a part of it would
 * mean something else.
 */
export function keptFields(
  object: unknown,
  tree: FieldTree,
): Record<string, unknown> | undefined {
  const budget = { left: MAX_VALUES };
  const kept = keep({ value: object, key: '', tree, depth: 0, budget });
  return budget.left >= 0 && typeof kept === 'object' && !Array.isArray(kept)
    ? (kept as Record<string, unknown>)
    : undefined;
}

interface Place {
  value: unknown;
  key: string;
  tree: FieldTree;
  depth: number;
  budget: { left: number };
}

function keep(place: Place): unknown {
  const { value, key, tree, depth, budget } = place;
  if (depth > MAX_DEPTH) budget.left = -1;
  if (budget.left < 0) return undefined;
  budget.left--;
  if (Array.isArray(value)) return keepElements(value, place);
  if (typeof value === 'object' && value !== null) {
    return keepEntries(value as Record<string, unknown>, place);
  }
  if (!tree.value && !tree.everything) return undefined;
  if (typeof value === 'string') {
    return key === 'message'
      ? messageWithoutCredentials(value)
      : message(value);
  }
  return typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined;
}

function keepElements(
  elements: readonly unknown[],
  { key, tree, depth, budget }: Place,
): unknown[] | undefined {
  const below = tree.each ?? (tree.everything ? everything : undefined);
  if (!below) return undefined;
  return elements
    .map(value => keep({ value, key, tree: below, depth: depth + 1, budget }))
    .filter(element => element !== undefined);
}

function keepEntries(
  source: Record<string, unknown>,
  { tree, depth, budget }: Place,
): Record<string, unknown> | undefined {
  const result: Record<string, unknown> = {};
  let empty = true;
  for (const key of Object.keys(source)) {
    const below =
      tree.byName.get(key) ??
      tree.each ??
      (tree.everything ? everything : undefined);
    if (!below || neverKept.has(key)) continue;
    const kept = keep({
      value: source[key],
      key,
      tree: below,
      depth: depth + 1,
      budget,
    });
    if (kept === undefined) continue;
    result[strings.intern(key)] = kept;
    empty = false;
  }
  // In a part that is kept whole, an empty map is not the same as none: an empty selector selects everything.
  return empty && !tree.everything ? undefined : result;
}
