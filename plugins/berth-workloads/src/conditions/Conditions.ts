import type { Fields } from '../json/Fields';
import { countOf } from '../json/read';
import type { ConditionReason, ReportedCondition } from '../model';

/** The conditions of an object's status. @public */
export class Conditions {
  private constructor(readonly all: readonly ReportedCondition[]) {}

  /** @param object - The whole object: conditions may be about an older generation of it. */
  static of(object: Fields): Conditions {
    const generation = countOf(object.object('metadata').value.generation) ?? 0;
    return new Conditions(
      object
        .object('status')
        .objects('conditions')
        .flatMap(condition => reported(condition, generation)),
    );
  }

  get(type: string): ReportedCondition | undefined {
    return this.all.find(({ condition }) => condition === type);
  }

  /** The condition, if it is `True`. */
  whenTrue(type: string): ReportedCondition | undefined {
    return this.#when(type, 'True');
  }

  /** The condition, if it is `False`. */
  whenFalse(type: string): ReportedCondition | undefined {
    return this.#when(type, 'False');
  }

  #when(type: string, status: ReportedCondition['status']) {
    const condition = this.get(type);
    return condition?.status === status ? condition : undefined;
  }
}

/** Without what only a reader of all conditions asks. */
export function reasonOfReported(
  one: ReportedCondition | undefined,
): ConditionReason | undefined {
  if (one === undefined) {
    return undefined;
  }
  const { condition, reason, message, since } = one;
  return { condition, reason, message, since };
}

function reported(fields: Fields, generation: number): ReportedCondition[] {
  const condition = fields.string('type');
  if (condition === undefined) {
    return [];
  }
  const status = fields.string('status');
  const isStale =
    (fields.count('observedGeneration') ?? generation) < generation;
  return [
    {
      condition,
      status: status === 'True' || status === 'False' ? status : 'Unknown',
      reason: fields.string('reason') ?? '',
      message: fields.message('message'),
      since: fields.time('lastTransitionTime'),
      ...(isStale && { isStale }),
    },
  ];
}
