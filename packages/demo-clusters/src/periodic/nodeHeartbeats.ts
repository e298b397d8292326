import { nodes } from '../kinds';
import { timestamp } from '../timestamp';
import type { Periodic } from './Periodic';

/** Kubelets confirm their conditions every few minutes: in each cluster one node at a time. */
export function nodeHeartbeats(): Periodic {
  let turn = 0;
  return {
    everySeconds: 10,
    run(world) {
      turn++;
      for (const { store, now } of world.clusters) {
        const all = store.list(nodes);
        if (!all.length) continue;
        const node = all[turn % all.length];
        const lastHeartbeatTime = timestamp(now);
        store.update(nodes, {
          ...node,
          status: {
            ...node.status,
            conditions: node.status.conditions.map(condition => ({
              ...condition,
              lastHeartbeatTime,
            })),
          },
        });
      }
    },
  };
}
