import { urlEndpoint } from '../urlEndpoint';
import type { WorkloadKind } from '../WorkloadKind';
import { acceptedHealth } from './acceptedHealth';
import { discoveredTools } from './discoveredTools';

/** `kagent.dev/v1alpha2` RemoteMCPServer: a server of tools that runs elsewhere. */
export const remoteMcpServerKind: WorkloadKind = {
  group: 'kagent.dev',
  kind: 'RemoteMCPServer',
  plural: 'remotemcpservers',
  versions: ['v1alpha2'],
  system: 'kagent',
  role: 'toolServer',

  health(server) {
    return acceptedHealth(server);
  },

  endpoints(server) {
    const spec = server.object('spec');
    const url = spec.string('url');
    const protocol = spec.string('protocol') ?? 'STREAMABLE_HTTP';
    return url === undefined ? [] : [urlEndpoint(url, { protocol })];
  },

  parts(server) {
    return discoveredTools(server);
  },
};
