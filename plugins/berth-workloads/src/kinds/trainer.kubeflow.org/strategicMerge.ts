import { isObject, LIST_LIMIT } from '../../json/read';

type Json = Readonly<Record<string, unknown>>;

/** The lists of a pod template whose entries are merged one by one, and the key they are known by. */
const MERGE_KEYS: Readonly<Record<string, string>> = {
  containers: 'name',
  initContainers: 'name',
  volumes: 'name',
  imagePullSecrets: 'name',
  schedulingGates: 'name',
  env: 'name',
  volumeMounts: 'mountPath',
};

/** No real object is deeper. */
const DEPTH_LIMIT = 20;

/**
 * A Job's template with a patch over it: maps are merged, lists of the above by key, other lists and values replaced, and
 * what is `null` in the patch is gone.
 *
 * Source: k8s.io/apimachinery `pkg/util/strategicpatch`; the keys are of k8s.io/api 0.37 `core/v1/types.go` `PodSpec`.
 */
export function strategicMerge(base: Json, patch: Json, depth = 0): Json {
  if (depth > DEPTH_LIMIT) {
    return patch;
  }
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(patch).slice(0, LIST_LIMIT)) {
    if (value === null) {
      delete merged[key];
    } else {
      setOwn(merged, key, mergedValue(key, merged[key], value, depth + 1));
    }
  }
  return merged;
}

function mergedValue(
  key: string,
  base: unknown,
  patch: unknown,
  depth: number,
): unknown {
  if (isObject(base) && isObject(patch)) {
    return strategicMerge(base, patch, depth);
  }
  const mergeKey = Object.hasOwn(MERGE_KEYS, key) ? MERGE_KEYS[key] : undefined;
  return mergeKey && Array.isArray(base) && Array.isArray(patch)
    ? mergedList(base, patch, { mergeKey, depth })
    : patch;
}

/** Entries that are only in the patch come first, as they do there. */
function mergedList(
  base: readonly unknown[],
  patch: readonly unknown[],
  options: { mergeKey: string; depth: number },
): unknown[] {
  const { mergeKey, depth } = options;
  const keyOf = (entry: unknown) =>
    isObject(entry) ? entry[mergeKey] : undefined;
  const patches = new Map(
    patch.slice(0, LIST_LIMIT).map(entry => [keyOf(entry), entry]),
  );
  const known = base.slice(0, LIST_LIMIT).map(entry => {
    const over = patches.get(keyOf(entry));
    patches.delete(keyOf(entry));
    return isObject(entry) && isObject(over)
      ? strategicMerge(entry, over, depth)
      : entry;
  });
  return [...patches.values(), ...known];
}

function setOwn(object: Record<string, unknown>, key: string, value: unknown) {
  Object.defineProperty(object, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}
