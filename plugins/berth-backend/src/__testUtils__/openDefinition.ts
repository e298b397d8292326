import type { CustomResourceDefinition } from '@berth/testkit';
import { kindId } from '../projection/optional';

/** A CRD of a kind in one version, whose objects may hold anything. */
export function openDefinition(options: {
  group: string;
  kind: string;
  plural: string;
  version: string;
  /** Default: `Namespaced`. */
  scope?: 'Namespaced' | 'Cluster';
}): CustomResourceDefinition {
  const { group, kind, plural, version, scope = 'Namespaced' } = options;
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: {
      name: kindId(options),
      annotations: {
        // Without it nobody may define a kind in a group of Kubernetes' own community, such as gateway.networking.k8s.io.
        'api-approved.kubernetes.io': 'unapproved, for a test',
      },
    },
    spec: {
      group,
      scope,
      names: { plural, singular: kind.toLowerCase(), kind },
      versions: [
        {
          name: version,
          served: true,
          storage: true,
          schema: {
            openAPIV3Schema: {
              type: 'object',
              'x-kubernetes-preserve-unknown-fields': true,
            },
          },
        },
      ],
    },
  };
}
