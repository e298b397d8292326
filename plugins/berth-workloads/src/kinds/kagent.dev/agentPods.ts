import { demandOf, podSet } from '../../asks/podSet';
import { Fields } from '../../json/Fields';
import type { PodDemand } from '../../model';
import { identityOf } from '../../understand/identityOf';
import { agentDeployment } from './agentDeployment';

/** Source: kagent v0.9.12 `translator/agent/deployments.go` `getDefaultResources`. */
const DEFAULT_RESOURCES = {
  requests: { cpu: '100m', memory: '384Mi' },
  limits: { cpu: '2', memory: '1Gi' },
};

/**
 * The pods of an agent's Deployment. The image of one that brings none of its own is kagent's, as are init containers for
 * skills and a sidecar for a sandbox.
 */
export function agentPods(agent: Fields): PodDemand | undefined {
  const { name, namespace } = identityOf(agent);
  const deployment = agentDeployment(agent);
  const template = Fields.of({
    metadata: {
      labels: {
        app: 'kagent',
        kagent: name,
        ...deployment.labels('labels'),
      },
    },
    spec: {
      containers: [
        {
          name: 'kagent',
          image: deployment.string('image'),
          resources: deployment.any('resources') ?? DEFAULT_RESOURCES,
        },
        ...deployment.objects('extraContainers').map(({ value }) => value),
      ],
      nodeSelector: deployment.any('nodeSelector'),
      affinity: deployment.any('affinity'),
      tolerations: deployment.any('tolerations'),
      volumes: deployment.any('volumes'),
    },
  });
  return demandOf([
    podSet(template, {
      name: 'agent',
      count: deployment.count('replicas') ?? 1,
      namespace,
      isPartial: true,
    }),
  ]);
}
