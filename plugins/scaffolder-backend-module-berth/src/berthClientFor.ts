import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { BerthClient } from '@berth/backstage-plugin-berth-common';

/** A client that reads what the owner of these credentials may read, and not what the scaffolder may. */
export function berthClientFor(options: {
  auth: AuthService;
  discovery: DiscoveryService;
  credentials: BackstageCredentials;
}): BerthClient {
  const { auth, discovery, credentials } = options;
  return new BerthClient({
    discoveryApi: discovery,
    fetchApi: {
      async fetch(input, init) {
        const { token } = await auth.getPluginRequestToken({
          onBehalfOf: credentials,
          targetPluginId: 'berth',
        });
        const request = new Request(input, init);
        request.headers.set('authorization', `Bearer ${token}`);
        return fetch(request);
      },
    },
  });
}
