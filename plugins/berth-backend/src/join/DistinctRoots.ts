import type { WorkloadRoot } from './EntityJoin';
import { workloadIdentity } from './workloadIdentity';

/** Workloads of one cluster, each once however many ways lead to it, in the order in which they were found. */
export class DistinctRoots {
  readonly #held = new Map<string, WorkloadRoot>();
  readonly #named = new Map<string, WorkloadRoot>();

  add(root: WorkloadRoot): void {
    const { uid } = workloadIdentity(root);
    if (root.kind === 'named') this.#named.set(nameOf(root), root);
    else if (!this.#held.has(uid)) this.#held.set(uid, root);
  }

  list(): WorkloadRoot[] {
    const held = [...this.#held.values()];
    // An object says more than a mere name.
    held.forEach(root => this.#named.delete(nameOf(root)));
    return [...held, ...this.#named.values()];
  }
}

function nameOf(root: WorkloadRoot): string {
  const { kind, namespace, name } = workloadIdentity(root);
  return `${kind}/${namespace}/${name}`;
}
