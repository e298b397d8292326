import { leases } from '../kinds';
import { microTimestamp } from '../timestamp';
import type { Periodic } from './Periodic';

/** Kubelets renew their leases; each second one of the cluster's nodes does, in turn. */
export function nodeLeases(): Periodic {
  let turn = 0;
  return {
    everySeconds: 1,
    run(world) {
      turn++;
      for (const { store, now } of world.clusters) {
        const all = store.list(leases);
        if (!all.length) continue;
        const lease = all[turn % all.length];
        store.update(leases, {
          ...lease,
          spec: { ...lease.spec, renewTime: microTimestamp(now) },
        });
      }
    },
  };
}
