import { keptAnnotations } from '../keptAnnotations';
import { podSpecPaths } from './podSpecPaths';

/** What is read of every kind, known or not. */
export const ofEveryKind: readonly string[] = [
  'spec',
  'status',
  'status.observedGeneration',
  ...[
    'type',
    'status',
    'reason',
    'message',
    'lastTransitionTime',
    'observedGeneration',
  ].map(field => `status.conditions.*.${field}`),
];

/** What the last step of a path stands for. */
const meanings: ReadonlyArray<[step: string, paths: readonly string[]]> = [
  ['(podSpec)', podSpecPaths],
  ['(annotations)', [...keptAnnotations].map(name => `annotations.[${name}]`)],
];

/** A path whose last step stands for several, written out. */
export function meant(path: string): string[] {
  for (const [step, paths] of meanings) {
    if (path.endsWith(step)) {
      return paths.map(below => path.slice(0, -step.length) + below);
    }
  }
  return [path];
}
