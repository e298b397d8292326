import type { Fields } from '../../json/Fields';
import { urlEndpoint } from '../urlEndpoint';
import type { WorkloadKind } from '../WorkloadKind';
import { acceptedHealth } from './acceptedHealth';
import { discoveredTools } from './discoveredTools';

/** `kagent.dev/v1alpha1` ToolServer, which kagent's controller no longer looks at. */
export const toolServerKind: WorkloadKind = {
  group: 'kagent.dev',
  kind: 'ToolServer',
  plural: 'toolservers',
  versions: ['v1alpha1'],
  system: 'kagent',
  role: 'toolServer',

  // A status that it has is from an older kagent.
  health(server) {
    return acceptedHealth(server);
  },

  endpoints(server) {
    const config = server.object('spec', 'config');
    return ['sse', 'streamableHttp'].flatMap(transport => {
      const url = config.object(transport).string('url');
      return url === undefined
        ? []
        : [urlEndpoint(url, { protocol: transport })];
    });
  },

  parts(server) {
    return discoveredTools(server);
  },

  advice(server) {
    const kind = isRemote(server) ? 'RemoteMCPServer' : 'MCPServer';
    return [
      {
        rule: 'ToolServer/replaced',
        field: 'kind',
        problem: 'kagent no longer runs what a ToolServer describes.',
        remedy:
          kind === 'MCPServer'
            ? 'Write an MCPServer (kagent.dev/v1alpha1) with spec.deployment.cmd and args, and transportType stdio.'
            : 'Write a RemoteMCPServer (kagent.dev/v1alpha2) with spec.url.',
      },
    ];
  },
};

function isRemote(server: Fields): boolean {
  return !server.object('spec', 'config', 'stdio').exists;
}
