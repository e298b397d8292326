import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { BerthClient } from '@berth/backstage-plugin-berth-common';
import { berthApiRef } from './berthApiRef';

export const BerthClientApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: berthApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new BerthClient({ discoveryApi, fetchApi }),
    }),
});
