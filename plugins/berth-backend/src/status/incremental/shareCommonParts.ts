import { PiecePool } from '../../projection/pieces';
import type { ClusterAnswer } from '../ClusterAnswer';

/** In many thousand answers a few dozen of each differ. They name nothing of the entity's. */
const COMMON: ReadonlySet<string> = new Set([
  'relied',
  'freshness',
  'capabilities',
  'pods',
  'version',
  'progress',
] satisfies Array<
  | keyof ClusterAnswer
  | keyof ClusterAnswer['status']
  | keyof ClusterAnswer['workloads'][number]
  | keyof NonNullable<ClusterAnswer['workloads'][number]['details']>
>);

const NOTHING: readonly never[] = Object.freeze([]);
const pieces = new PiecePool();

/**
 * Gives an answer that is kept the parts that others have as well: that there is nothing of this and that, that all is live,
 * that two of two are ready. It is made of twenty empty lists otherwise.
 *
 * @param answer - Is changed; it must be nobody's yet.
 */
export function shareCommonParts(answer: ClusterAnswer): void {
  share(answer);
  share(answer.status);
  for (const workload of answer.workloads) {
    share(workload);
    if (workload.details) share(workload.details);
  }
}

function share(part: object): void {
  const fields = part as Record<string, unknown>;
  for (const key of Object.keys(fields)) {
    const value = fields[key];
    if (Array.isArray(value) && value.length === 0) {
      fields[key] = NOTHING;
    } else if (COMMON.has(key)) {
      fields[key] = pieces.share(value as object | undefined);
    }
  }
}
