import {
  ObjectReference,
  referencesOf,
  Relation,
  WorkloadKind,
  workloadKinds,
} from '@berth/backstage-plugin-berth-workloads';
import type { OptionalKind, OptionalObject } from '../projection/optional';
import type { ObjectListener, ObjectStore, OptionalStore } from './ClusterView';
import { Listeners, OnListenerFault } from './Listeners';
import { MultiIndex } from './MultiIndex';

type Table = ObjectStore<OptionalObject>;

/** {@link OptionalStore} over the tables of the kinds, and an index of what their objects name. */
export class OptionalObjects implements OptionalStore {
  readonly #tables: Array<{ kind: OptionalKind; table: Table }> = [];
  readonly #byTarget = new MultiIndex<OptionalObject>();
  #count = 0;
  #rules: readonly WorkloadKind[] = workloadKinds;
  readonly #listeners: Listeners<Parameters<ObjectListener<OptionalObject>>>;

  constructor(onListenerFault?: OnListenerFault) {
    this.#listeners = new Listeners(onListenerFault);
  }

  /** Takes a kind's table, which is kept up to date by somebody else. */
  add(kind: OptionalKind, table: Table): void {
    this.#tables.push({ kind, table });
    if (kind.rule) this.#rules = [...this.#rules, kind.rule];
    table.onObject((former, now) => {
      this.#count += (now ? 1 : 0) - (former ? 1 : 0);
      for (const key of targetKeysOf(former, this.#rules)) {
        if (former) this.#byTarget.remove(key, former);
      }
      for (const key of targetKeysOf(now, this.#rules)) {
        if (now) this.#byTarget.add(key, now);
      }
      this.#listeners.tell(former, now);
    });
  }

  get rules(): readonly WorkloadKind[] {
    return this.#rules;
  }

  kinds(): ReturnType<OptionalStore['kinds']> {
    return this.#tables.map(({ kind: { group, kind, isFound }, table }) => ({
      group,
      kind,
      freshness: table.freshness,
      unread: table.unread,
      ...(isFound && { isFound }),
    }));
  }

  *all(): Iterable<OptionalObject> {
    for (const { table } of this.#filled()) yield* table.all();
  }

  byUid(uid: string): OptionalObject | undefined {
    for (const { table } of this.#filled()) {
      const object = table.byUid(uid);
      if (object) return object;
    }
    return undefined;
  }

  *inNamespace(
    namespace: string,
    where?: (object: OptionalObject) => boolean,
  ): Iterable<OptionalObject> {
    for (const { table } of this.#filled()) {
      yield* table.inNamespace(namespace, where);
    }
  }

  byLabel(key: string, value: string): Iterable<OptionalObject> {
    // Asked by each entity of each cluster, of which most hold few objects of few of the kinds.
    const found: OptionalObject[] = [];
    if (this.#count === 0) return found;
    for (const { table } of this.#tables) {
      if (table.size === 0) continue;
      for (const object of table.byLabel(key, value)) found.push(object);
    }
    return found;
  }

  *ownedBy(uid: string): Iterable<OptionalObject> {
    for (const { table } of this.#filled()) yield* table.ownedBy(uid);
  }

  named(
    reference: Omit<ObjectReference, 'group'> & { group?: string },
  ): OptionalObject | undefined {
    const { namespace, name } = reference;
    for (const { table } of this.#ofKind(reference)) {
      const object = table.byName(namespace, name);
      if (object) return object;
    }
    return undefined;
  }

  *ofKind(options: {
    group: string;
    kind: string;
    namespace?: string;
  }): Iterable<OptionalObject> {
    const { namespace } = options;
    for (const { table } of this.#ofKind(options)) {
      yield* namespace === undefined
        ? table.all()
        : table.inNamespace(namespace);
    }
  }

  referrersOf(
    reference: ObjectReference,
    relation: Relation,
  ): Iterable<OptionalObject> {
    return this.#byTarget.get(targetKey(reference, relation));
  }

  onObject(listener: ObjectListener<OptionalObject>): () => void {
    return this.#listeners.add(listener);
  }

  /** Most clusters serve few of the kinds. */
  #filled() {
    return this.#tables.filter(({ table }) => table.size > 0);
  }

  #ofKind(wanted: { group?: string; kind: string }) {
    return this.#filled().filter(
      ({ kind: { group, kind } }) =>
        kind === wanted.kind && (wanted.group ?? group) === group,
    );
  }
}

/** The same for equal references, in such a relation. */
export function targetKey(
  { group, kind, namespace, name }: ObjectReference,
  relation: Relation,
): string {
  return `${relation} ${group}/${kind} ${namespace ?? ''}/${name}`;
}

/** What an object names, each once. */
export function targetKeysOf(
  object: OptionalObject | undefined,
  rules: readonly WorkloadKind[],
): ReadonlySet<string> {
  return new Set(
    object &&
      referencesOf(object, rules).map(reference =>
        targetKey(reference, reference.relation),
      ),
  );
}
