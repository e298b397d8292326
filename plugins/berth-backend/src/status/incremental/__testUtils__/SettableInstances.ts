import { ArgoInstances, newInstanceStore } from '../../../argocdApi';
import type { ClusterStore } from '../../../store/ClusterStore';

/** Argo CD instances that a test fills by hand. */
export class SettableInstances implements ArgoInstances {
  readonly #stores: ClusterStore[];
  #revision = 0;

  constructor(names: readonly string[]) {
    this.#stores = names.map(name =>
      newInstanceStore({ name, onChange: () => this.#revision++ }),
    );
  }

  get revision(): number {
    return this.#revision;
  }

  list(): readonly ClusterStore[] {
    return this.#stores;
  }
}
