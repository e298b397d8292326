import type {
  ObjectMeta,
  OwnerReference,
} from '@berth/backstage-plugin-berth-workloads';
import type { ClusterView } from './ClusterView';

/** Of one cluster. More is no project's doing. */
const MAX_KINDS = 64;

/** A kind as an owner reference names it. */
export interface OwnerKind {
  group: string;
  kind: string;
}

/**
 * The kinds of custom resources that control pods, directly or through a Job or a ReplicaSet, and that nobody has listed. It
 * looks at each object once, as it comes or changes: what is there is never gone through.
 */
export class UnknownOwners {
  readonly #found = new Map<string, OwnerKind>();
  readonly #known: ReadonlySet<string>;
  readonly #onFound: () => void;
  readonly #stops: ReadonlyArray<() => void>;

  constructor(options: {
    view: ClusterView;
    /** Kinds that are listed, or are understood without being held. */
    known: Iterable<OwnerKind>;
    onFound: () => void;
  }) {
    const { view } = options;
    this.#known = new Set([...options.known].map(keyOf));
    this.#onFound = options.onFound;
    const stores = [view.store('pods'), view.store('replicasets')];
    for (const store of stores) {
      for (const { metadata } of store.all()) this.#look(metadata);
    }
    const jobs = view.optional.ofKind({ group: 'batch', kind: 'Job' });
    for (const { metadata } of jobs) this.#look(metadata);
    this.#stops = [
      ...stores.map(store =>
        store.onObject((_, now) => now && this.#look(now.metadata)),
      ),
      view.optional.onObject((_, now) => {
        if (now?.kind === 'Job') this.#look(now.metadata);
      }),
    ];
  }

  /** In the order in which they were found. */
  all(): readonly OwnerKind[] {
    return [...this.#found.values()];
  }

  stop(): void {
    this.#stops.forEach(stop => stop());
  }

  #look({ ownerReferences }: ObjectMeta): void {
    const owner = ownerReferences?.find(({ controller }) => controller);
    const found = owner && kindOf(owner);
    if (!found) return;
    const key = keyOf(found);
    if (
      this.#known.has(key) ||
      this.#found.has(key) ||
      this.#found.size >= MAX_KINDS
    ) {
      return;
    }
    this.#found.set(key, found);
    this.#onFound();
  }
}

/** Kubernetes' own kinds, in groups without a dot, are listed or are no workloads, such as the Node of a static pod. */
function kindOf({ apiVersion, kind }: OwnerReference): OwnerKind | undefined {
  const [group] = apiVersion?.split('/') ?? [];
  return group?.includes('.') ? { group, kind } : undefined;
}

function keyOf({ group, kind }: OwnerKind): string {
  return `${group}/${kind}`;
}
