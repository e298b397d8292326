import { createApiRef } from '@backstage/frontend-plugin-api';
import type { BerthApi } from '@berth/backstage-plugin-berth-common';

/**
 * The client of `berth-backend`. Replace it with a module of the plugin `berth` to read statuses from elsewhere.
 * @public
 */
export const berthApiRef = createApiRef<BerthApi>().with({
  id: 'plugin.berth.client',
  pluginId: 'berth',
});
