import { ApiServers } from './ApiServers';
import { BackendProcess } from './BackendProcess';
import type { World } from './kubernetesWorld';

/** A backend and the API servers that it watches, each in a process apart from the other. */
export interface Running {
  backend: BackendProcess;
  servers: ApiServers;
  /** `performance.now()` at which the backend's process was started. */
  start: number;
}

/** Runs both while something is measured; the backend has not read the clusters yet. */
export async function withBackend<T>(
  world: World,
  measure: (running: Running) => Promise<T>,
): Promise<T> {
  const servers = new ApiServers(world);
  try {
    const clusters = await servers.start();
    const start = performance.now();
    const components = world.entities ?? world.components;
    const backend = await BackendProcess.start({ clusters, components });
    try {
      return await measure({ backend, servers, start });
    } finally {
      await backend.stop();
    }
  } finally {
    servers.stop();
  }
}
