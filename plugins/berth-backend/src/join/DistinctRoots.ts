import type { WorkloadRoot } from './EntityJoin';
import { workloadIdentity } from './workloadIdentity';

/** Workloads of one cluster, each once however many ways lead to it, in the order in which they were found. */
export class DistinctRoots {
  readonly #roots = new Map<string, WorkloadRoot>();

  add(root: WorkloadRoot): void {
    const { kind, namespace, name } = workloadIdentity(root);
    const key = `${kind}/${namespace}/${name}`;
    // An object says more than a mere name.
    if (!this.#roots.has(key) || this.#roots.get(key)?.kind === 'named') {
      this.#roots.set(key, root);
    }
  }

  list(): WorkloadRoot[] {
    return [...this.#roots.values()];
  }
}
