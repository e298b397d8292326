import type { Shape } from '../json/Shape';
import type { KindContext, WorkloadKind } from '../kinds/WorkloadKind';
import { workloadKinds } from '../kinds/workloadKinds';
import type { Fields } from '../json/Fields';
import { Reading, readingShapes } from './readingShapes';

/** Of one answer, in characters of its JSON. What a sane one has is a hundredth of it. */
const ANSWER_LIMIT = 1_000_000;

const ownKinds: ReadonlySet<WorkloadKind> = new Set(workloadKinds);

const brokenHealth = {
  health: 'Unknown',
  cause: { code: 'brokenRule', readings: 'health' },
} as const;

/**
 * A kind whose readings never throw and answer in the shape that they promise. Berth's own are tested to be so and are
 * taken as they are; of a kind that somebody else has added, an answer that is none is left out and told to `onBroken`,
 * whatever is wrong with it: an exception, another type, a circle, too much of it.
 */
export function guardedKind(
  kind: WorkloadKind,
  onBroken: (reading: Reading) => void,
): WorkloadKind {
  if (ownKinds.has(kind)) return kind;
  const readings = (Object.keys(readingShapes) as Reading[]).filter(
    reading => kind[reading] !== undefined,
  );
  return {
    ...kind,
    ...Object.fromEntries(
      readings.map(reading => [
        reading,
        (object: Fields, context: KindContext) => {
          const answer = answerOf(() => kind[reading]?.(object, context));
          const shape = readingShapes[reading] as Shape<unknown>;
          if (answer.isPlain && shape(answer.value)) return answer.value;
          onBroken(reading);
          return reading === 'health' ? brokenHealth : undefined;
        },
      ]),
    ),
  };
}

type Answer = { isPlain: true; value: unknown } | { isPlain: false };

/** The answer as it would reach a reader, which is as JSON. */
function answerOf(read: () => unknown): Answer {
  try {
    const value = read();
    if (value === undefined) return { isPlain: true, value };
    const json: unknown = JSON.stringify(value);
    return typeof json === 'string' && json.length <= ANSWER_LIMIT
      ? { isPlain: true, value: JSON.parse(json) }
      : { isPlain: false };
  } catch {
    // What is wrong with a rule, the author of it finds out with it; here it is one more answer that is none.
    return { isPlain: false };
  }
}
