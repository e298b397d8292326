import { meant, ofEveryKind } from './keptPaths';
import type { OptionalKind } from './OptionalKind';

/** Beside what is read of every kind. */
const READ = [
  'spec.replicas',
  'spec.selector.matchLabels.*',
  'spec.selector.matchExpressions.**',
  'spec.template.metadata.labels.*',
  'spec.template.metadata.(annotations)',
  'spec.template.spec.(podSpec)',
  'status.readyReplicas',
];

const FIELDS: readonly string[] = [...ofEveryKind, ...READ.flatMap(meant)];

/**
 * A kind that Berth has no rules for: of its objects that is kept by which any object can be judged. It is read in `v1`
 * where a cluster serves that, else in the version that is nearest to it.
 */
export function genericKind(
  names: Pick<OptionalKind, 'group' | 'kind' | 'plural' | 'isFound'>,
): OptionalKind {
  return {
    ...names,
    versions: ['v1'],
    fields: FIELDS,
  };
}
