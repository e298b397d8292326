import { ConflictError, InputError, toError } from '@backstage/errors';
import type { WatchedWorkloadKind } from '@berth/backstage-plugin-berth-node';
import {
  roleWords,
  workloadKindOf,
  workloadKinds,
} from '@berth/backstage-plugin-berth-workloads';
import { watchedKinds } from './projection';
import {
  addedKind,
  kindId,
  OptionalKind,
  optionalDefinition,
  optionalKinds,
  wrongKindName,
} from './projection/optional';

const VERSION = /^v\d{1,9}((alpha|beta)\d{1,9})?$/;

/** The kinds that some clusters serve and others do not: those that Berth knows, and those that modules have added. */
export class WorkloadKindRegistry {
  readonly #added: OptionalKind[] = [];

  /**
   * @throws `ConflictError` if the kind is known already; `InputError` for a name that is none, and for a field that may not
   * be kept.
   */
  add(kind: WatchedWorkloadKind): void {
    const { rule } = kind;
    const id = `${rule.plural}.${rule.group}`;
    checkNames(kind, id);
    const added = addedKind(kind);
    const isTaken =
      workloadKindOf(rule, [...workloadKinds, ...this.#rules()]) !==
        undefined ||
      [...Object.values(watchedKinds), ...this.all()].some(
        known => kindId(known) === id,
      );
    if (isTaken) {
      throw new ConflictError(`Berth knows the kind '${id}' already`);
    }
    try {
      optionalDefinition(added);
    } catch (error) {
      throw new InputError(
        `The kind '${id}': ${toError(error).message}`,
        error,
      );
    }
    this.#added.push(added);
  }

  all(): readonly OptionalKind[] {
    return [...optionalKinds, ...this.#added];
  }

  #rules() {
    return this.#added.flatMap(({ rule }) => rule ?? []);
  }
}

/** They become part of a path on API servers, with Berth's credentials. */
function checkNames({ rule }: WatchedWorkloadKind, id: string): void {
  const { versions, role } = rule;
  const wrong = [
    [
      'versions',
      versions.length > 0 && versions.every(version => VERSION.test(version)),
    ],
    ['role', Object.hasOwn(roleWords, role)],
    ['health', typeof rule.health === 'function'],
  ] as const;
  const field =
    wrongKindName(rule) ?? wrong.find(([, isRight]) => !isRight)?.[0];
  if (field) {
    throw new InputError(
      `The kind '${id}': '${rule[field]}' may not be its ${field}`,
    );
  }
}
