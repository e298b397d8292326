import { demandOf, podSet } from '../../asks/podSet';
import { Fields } from '../../json/Fields';
import type { PodDemand } from '../../model';
import { identityOf } from '../../understand/identityOf';

/** The images that are taken for commands that fetch a server, where none is given. */
const IMAGES: Readonly<Record<string, string>> = {
  npx: 'node:24-alpine3.21',
  uvx: 'ghcr.io/astral-sh/uv:debian',
};

/**
 * The pods of a server's Deployment. A server that talks on its standard input gets an init container that puts an
 * adapter before it.
 *
 * Source: kmcp v0.3.0 `pkg/controller/transportadapter/transportadapter_translator.go`
 * `translateTransportAdapterDeployment`.
 */
export function mcpServerPods(server: Fields): PodDemand | undefined {
  const { name, namespace } = identityOf(server);
  const deployment = server.object('spec', 'deployment');
  const command = deployment.string('cmd') ?? '';
  const image =
    deployment.string('image') ??
    (Object.hasOwn(IMAGES, command) ? IMAGES[command] : undefined);
  const adapter = deployment.object('initContainer');
  const isStdio = server.object('spec').string('transportType') === 'stdio';
  const template = Fields.of({
    metadata: {
      labels: {
        ...deployment.labels('labels'),
        'app.kubernetes.io/name': name,
        'app.kubernetes.io/instance': name,
      },
    },
    spec: {
      initContainers: isStdio
        ? [
            {
              name: 'copy-binary',
              image: adapter.string('image'),
              resources: adapter.any('resources'),
            },
          ]
        : [],
      containers: [
        { name: 'mcp-server', image, resources: deployment.any('resources') },
        ...deployment.objects('sidecars').map(({ value }) => value),
      ],
      nodeSelector: deployment.any('nodeSelector'),
      affinity: deployment.any('affinity'),
      tolerations: deployment.any('tolerations'),
      volumes: deployment.any('volumes'),
    },
  });
  return demandOf([
    podSet(template, {
      name: 'mcp-server',
      count: deployment.count('replicas') ?? 1,
      namespace,
    }),
  ]);
}
