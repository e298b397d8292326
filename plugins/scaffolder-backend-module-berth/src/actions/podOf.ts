import type { PodInput } from '@berth/backstage-plugin-berth-scheduler';

type Quantities = Record<string, string | number>;

/** What the action's input says of each replica. */
export interface ReplicaInput {
  namespace?: string;
  resources?: Quantities;
  nodeSelector?: Record<string, string>;
  tolerations?: Array<Record<string, unknown>>;
}

/** The pod of one replica: one container that asks for all the resources. */
export function podOf(input: ReplicaInput): PodInput {
  const { namespace = 'default', resources = {} } = input;
  return {
    metadata: { namespace },
    spec: {
      containers: [
        {
          name: 'main',
          resources: { requests: resources, limits: extendedOnly(resources) },
        },
      ],
      nodeSelector: input.nodeSelector,
      tolerations: input.tolerations,
    },
  };
}

/**
 * The API server wants a limit equal to the request for extended resources such as `nvidia.com/gpu`, whose names have a
 * domain; the others may do without.
 */
function extendedOnly(resources: Quantities): Quantities {
  return Object.fromEntries(
    Object.entries(resources).filter(([name]) => name.includes('/')),
  );
}
