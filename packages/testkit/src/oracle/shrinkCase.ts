import type { Case } from '@berth/backstage-plugin-berth-scheduler/replay';

type Path = Array<string | number>;

/** What a case cannot do without, whatever the disagreement is. */
const kept = [
  /^id$/,
  /^nodes$/,
  /^pods$/,
  /^pod$/,
  /\.metadata$/,
  /\.metadata\.name$/,
  /\.spec$/,
  /\.(containers|initContainers)\.\d+\.(name|image)$/,
  // kube-scheduler 1.37 falls over where a driver says only how large a single volume may be.
  /^csiStorageCapacities\.\d+\.capacity$/,
];

/**
 * Makes a case smaller for as long as `disagrees` holds: drops nodes, pods and fields, largest first, until nothing
 * more can go or `attempts` questions were asked. The answer is as simple as one removal at a time can make it.
 */
export async function shrinkCase(options: {
  case: Case;
  disagrees: (smaller: Case) => Promise<boolean>;
  /** Most questions that may be asked. Default: 3000. */
  attempts?: number;
  signal?: AbortSignal;
}): Promise<Case> {
  const { disagrees, signal } = options;
  let left = options.attempts ?? 3000;
  let smallest = options.case;
  let shrunk = true;
  while (shrunk && left > 0) {
    shrunk = false;
    for (const path of removablePaths(smallest)) {
      signal?.throwIfAborted();
      // What makes a case one is kept.
      const smaller = without(smallest, path) as Case | undefined;
      if (smaller === undefined) {
        continue;
      }
      if (left-- <= 0) {
        break;
      }
      if (await disagrees(smaller)) {
        smallest = smaller;
        shrunk = true;
      }
    }
  }
  return smallest;
}

/**
 * Every place that may go, shallow before deep. Elements of arrays come last to first, so that a removal does not move
 * the ones still to be tried.
 */
function removablePaths(root: unknown): Path[] {
  const paths: Path[] = [];
  let level: Array<[Path, unknown]> = [[[], root]];
  while (level.length > 0) {
    const next: Array<[Path, unknown]> = [];
    for (const [path, value] of level) {
      for (const [key, child] of children(value)) {
        const childPath = [...path, key];
        next.push([childPath, child]);
        if (!kept.some(pattern => pattern.test(childPath.join('.')))) {
          paths.push(childPath);
        }
      }
    }
    level = next;
  }
  return paths;
}

function children(value: unknown): Array<[string | number, unknown]> {
  if (Array.isArray(value)) {
    return value
      .map((child, index): [number, unknown] => [index, child])
      .reverse();
  }
  return isObject(value) ? Object.entries(value) : [];
}

/** The value without what is at the path, or `undefined` when it is gone already. */
function without(value: unknown, [key, ...rest]: Path): unknown {
  if (!isObject(value) || !(key in value)) {
    return undefined;
  }
  const smaller = rest.length > 0 ? without(value[key], rest) : undefined;
  if (rest.length > 0 && smaller === undefined) {
    return undefined;
  }
  if (Array.isArray(value)) {
    const copy = [...value];
    copy.splice(Number(key), 1, ...(smaller === undefined ? [] : [smaller]));
    return copy;
  }
  const copy = { ...value };
  if (smaller === undefined) {
    delete copy[key];
  } else {
    copy[key] = smaller;
  }
  return copy;
}

function isObject(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
