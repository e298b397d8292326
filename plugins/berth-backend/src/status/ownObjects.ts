import type {
  ObjectReference,
  Part,
} from '@berth/backstage-plugin-berth-workloads';
import { JoinedCluster, groupOf, workloadIdentity } from '../join';

/** Which objects of a cluster belong to the entity that is told of. */
export class OwnObjects {
  readonly #keys = new Set<string>();

  constructor({ workloads }: Pick<JoinedCluster, 'workloads'>) {
    for (const { root, chain } of workloads) {
      const group = groupOf(root);
      if (group !== undefined) {
        this.#keys.add(keyOf({ group, ...workloadIdentity(root) }));
      }
      for (const { object } of chain) {
        const { apiVersion = '', kind = '', metadata } = object;
        const [owner, version] = apiVersion.split('/');
        const { namespace, name } = metadata;
        const groupOfIt = version === undefined ? '' : owner;
        this.#keys.add(keyOf({ group: groupOfIt, kind, namespace, name }));
      }
    }
  }

  /**
   * The part as anybody may see it who may see the entity. Who else waits in a queue is nobody's business: of those ahead only
   * the entity's own are named, and the others counted.
   */
  part(part: Part): Part {
    if (part.type !== 'place') return part;
    const ahead = part.ahead.filter(one => this.#keys.has(keyOf(one)));
    const all =
      part.position === undefined ? part.ahead.length : part.position - 1;
    return { ...part, ahead, unnamed: all - ahead.length };
  }
}

function keyOf({ group, kind, namespace, name }: ObjectReference): string {
  return `${group}/${kind} ${namespace ?? ''}/${name}`;
}
