import { parseYaml } from '@berth/backstage-plugin-berth-workloads';
import { message, objectOf, withoutGaps } from '../fields';
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

const ONE_WORD = /^[^\s:]{1,256}$/;

interface Place {
  value: unknown;
  key: string;
  tree: FieldTree;
  depth: number;
  budget: { left: number };
}

function keep(place: Place): unknown {
  const { value, tree, depth, budget } = place;
  if (depth > MAX_DEPTH) budget.left = -1;
  if (budget.left < 0) return undefined;
  budget.left--;
  if (Array.isArray(value)) return keepElements(value, place);
  if (typeof value === 'object' && value !== null) {
    return keepEntries(value as Record<string, unknown>, place);
  }
  if (typeof value === 'string') return keepText(value, place);
  // That a key has no value is something as well: `grpc:` in a collector's YAML opens a port.
  if (value === null) return null;
  if (!tree.value && !tree.everything) return undefined;
  return typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined;
}

/**
 * A text below which fields are named holds YAML: of its object they are kept, and no others. One word, such as the name of
 * a model, may stand in for an object.
 */
function keepText(text: string, place: Place): string | undefined {
  const { tree, key } = place;
  if (tree.each || tree.byName.size > 0) {
    const value = parseYaml(text);
    if (value) return JSON.stringify(keepEntries(value, place));
    return ONE_WORD.test(text) ? text : undefined;
  }
  if (!tree.value && !tree.everything) return undefined;
  return key === 'message' || text.includes('://')
    ? messageWithoutCredentials(text)
    : message(text);
}

function keepElements(
  elements: readonly unknown[],
  { key, tree, depth, budget }: Place,
): unknown[] | undefined {
  const below = tree.each ?? (tree.everything ? everything : undefined);
  if (!below) return tree.value ? [] : undefined;
  return withoutGaps(
    elements.map(value =>
      keep({ value, key, tree: below, depth: depth + 1, budget }),
    ),
  );
}

function keepEntries(
  source: Record<string, unknown>,
  { tree, depth, budget }: Place,
): Record<string, unknown> {
  // That there is one is something to know, whatever is kept of it: an empty selector selects everything.
  const entries: Array<[string, unknown]> = [];
  for (const key of Object.keys(source)) {
    const below =
      tree.byName.get(key) ??
      tree.each ??
      (tree.everything ? everything : undefined);
    if (!below || isNeverKept(key, source[key], tree)) continue;
    const kept = keep({
      value: source[key],
      key,
      tree: below,
      depth: depth + 1,
      budget,
    });
    if (kept !== undefined) entries.push([strings.intern(key), kept]);
  }
  return objectOf(entries);
}

/** A number is no secret, a label may be called `env`, and one field of what a program is told may be named. */
function isNeverKept(key: string, value: unknown, tree: FieldTree): boolean {
  if (!neverKept.has(key) || typeof value === 'number') return false;
  const named = tree.byName.get(key);
  return typeof value === 'string'
    ? named !== undefined || (key !== 'env' && key !== 'data')
    : !named || named.byName.size === 0;
}
