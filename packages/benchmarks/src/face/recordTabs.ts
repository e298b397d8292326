import { BERTH_PATH, VIEWED } from '../backend/measureViews';
import { ID_LABEL, World } from '../backend/kubernetesWorld';
import { untilLive } from '../backend/untilLive';
import { withBackend } from '../backend/withBackend';
import { component, signedIn } from './catalogAnswers';
import type { FaceAnswers } from './FacePortal';

/** The Component whose tabs are measured, and one that neither plugin has anything to do with. */
export const WITH_TABS = VIEWED;
export const WITHOUT_TABS = 'without-tabs';

/**
 * What Berth's backend and the kubernetes plugin's answer to their tabs about the same Component in the same clusters, asked
 * once and kept: what is measured afterwards is the page, and no server.
 */
export async function recordTabs(world: World): Promise<FaceAnswers> {
  const entity = component(WITH_TABS, { [ID_LABEL]: WITH_TABS });
  const answers = await withBackend(world, async ({ backend }) => {
    await untilLive(backend, world.clusters);
    const asked = {
      // Berth's tab previews in the first cluster that the Component is in.
      '/api/berth/v1/clusters/cluster-0/snapshot': await backend.ask(
        'berth/v1/clusters/cluster-0/snapshot',
      ),
      '/api/berth/v1/clusters': await backend.ask('berth/v1/clusters'),
      [`/api/${BERTH_PATH}`]: await backend.ask(BERTH_PATH),
      '/api/kubernetes/clusters': await backend.ask('kubernetes/clusters'),
      [`/api/kubernetes/services/${WITH_TABS}`]: await backend.ask(
        `kubernetes/services/${WITH_TABS}`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ entity, auth: {} }),
        },
      ),
    };
    return new Map<string, object>(
      Object.entries(asked).map(([path, { status, body, json }]) => {
        if (status !== 200) throw new Error(`${path} was answered ${status}`);
        return [path, path.endsWith('/snapshot') ? body : (json() as object)];
      }),
    );
  });
  const catalog = '/api/catalog/entities/by-name/component/default';
  answers.set(`${catalog}/${WITH_TABS}`, entity);
  answers.set(`${catalog}/${WITH_TABS}/ancestry`, {
    rootEntityRef: `component:default/${WITH_TABS}`,
    items: [{ entity, parentEntityRefs: [] }],
  });
  answers.set(`${catalog}/${WITHOUT_TABS}`, component(WITHOUT_TABS, {}));
  answers.set('/api/catalog/entities/by-refs', { items: [] });
  return path =>
    path === '/api/auth/guest/refresh' ? signedIn() : answers.get(path);
}
