import {
  CustomResourceDefinition,
  deployment,
  KubernetesObject,
  pod,
} from '@berth/testkit';
import fc from 'fast-check';
import { openDefinition } from '../../__testUtils__/openDefinition';
import type { OptionalKind } from '../../projection/optional';

/** Of a CRD, which comes and goes. */
export const ships = {
  group: 'berths.example',
  kind: 'Ship',
  plural: 'ships',
  versions: ['v1'],
  fields: ['spec.draught'],
} satisfies OptionalKind;

export const shipDefinition: CustomResourceDefinition = openDefinition({
  ...ships,
  version: 'v1',
});

export const churnedKinds = ['pods', 'deployments', 'ships'] as const;

export type ChurnedKind = (typeof churnedKinds)[number];

/** In the second there is also much that stays as it is. */
export const churnedNamespaces = ['soak', 'soak-many'] as const;

/** An object of the kind, in one of a hundred states. */
export function churned(
  kind: ChurnedKind,
  at: { namespace: string; name: string },
  value: number,
): KubernetesObject {
  switch (kind) {
    case 'pods':
      return pod({ ...at, labels: { value: `v${value}` } });
    case 'deployments':
      return deployment({ ...at, replicas: value });
    default:
      return {
        apiVersion: `${ships.group}/v1`,
        kind: ships.kind,
        metadata: at,
        spec: { draught: value },
      };
  }
}

export interface ChurnStep {
  kind: ChurnedKind;
  namespace: string;
  name: string;
  value: number;
  act: 'apply' | 'delete';
}

export const churnSteps = fc.record<ChurnStep>({
  kind: fc.constantFrom(...churnedKinds),
  namespace: fc.constantFrom(...churnedNamespaces),
  name: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
  value: fc.nat(99),
  act: fc.constantFrom('apply', 'apply', 'delete'),
});
