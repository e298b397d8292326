import type { World } from '../simulation/World';

/** One thing that happens in the demo clusters. */
export interface Story {
  /** In one line, for whoever wonders why the demo shows what it shows. */
  title: string;
  /** Enters everything it does on the world's agenda. */
  tell(world: World): void;
}
