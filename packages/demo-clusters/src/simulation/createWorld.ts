import type { Story } from '../scenario/Story';
import { World } from './World';
import type { WorldOptions } from './World';

/** A world with its stories told up to its start. What came before is not watchable: the history begins there. */
export function createWorld(
  options: WorldOptions & { stories: readonly Story[] },
): World {
  const world = new World(options);
  for (const story of options.stories) story.tell(world);
  world.advanceTo(options.start);
  for (const { store } of world.clusters) store.compact();
  return world;
}
