import type { World } from '../simulation/World';

/** Something that a cluster does at intervals rather than because an object changed. */
export interface Periodic {
  everySeconds: number;
  run(world: World): void;
}
