import type { Periodic } from './Periodic';

/** Events live for an hour. */
export function eventExpiry(): Periodic {
  return {
    everySeconds: 30,
    run(world) {
      for (const cluster of world.clusters) cluster.events.expire();
    },
  };
}
