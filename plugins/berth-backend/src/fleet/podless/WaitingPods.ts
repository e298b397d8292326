import type {
  ObjectMeta,
  ObjectReference,
} from '@berth/backstage-plugin-berth-workloads';
import { namesOf } from '../../join/groupsOfPods';
import { controllerUids } from '../../join/topOwner';
import type { ClusterView } from '../../store/ClusterView';
import type { PodRow } from '../PodRow';

type GroupReference = Pick<
  ObjectReference,
  'group' | 'kind' | 'namespace' | 'name'
>;

/** What the waiting pods of a cluster belong to: their controllers through any depth, and the groups that they name. */
export class WaitingPods {
  readonly #uids = new Set<string>();
  readonly #groups = new Set<string>();
  readonly #view: ClusterView;

  constructor(view: ClusterView) {
    this.#view = view;
  }

  add({ pod }: PodRow): void {
    const { uid, namespace } = pod.metadata;
    this.#uids.add(uid);
    for (const owner of controllerUids(this.#view, pod.metadata)) {
      // A thousand pods have one owner, whose own are known by then.
      if (this.#uids.has(owner)) break;
      this.#uids.add(owner);
    }
    for (const name of namesOf(pod)) {
      this.#groups.add(keyOf({ ...name, namespace }));
    }
  }

  /** Whether a pod waits that names this group, or is or belongs to an owner of it. */
  tellOf(
    kind: Pick<GroupReference, 'group' | 'kind'>,
    { namespace, name, ownerReferences = [] }: ObjectMeta,
  ): boolean {
    return (
      this.#groups.has(keyOf({ ...kind, namespace, name })) ||
      ownerReferences.some(({ uid }) => this.#uids.has(uid))
    );
  }
}

function keyOf({ group, kind, namespace, name }: GroupReference): string {
  return JSON.stringify([group, kind, namespace, name]);
}
