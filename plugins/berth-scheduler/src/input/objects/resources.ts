import type { SchemaOf } from '../Schema';
import type { ResourceRequirements } from '../../kubernetes/types';

/** Quantities as someone wrote them; whether they may be negative is for admission to say. */
export const QUANTITIES = { '*': 'quantity' } as const;

/** Quantities that the cluster reports. */
export const AMOUNTS = { '*': 'amount' } as const;

export const RESOURCE_REQUIREMENTS = {
  requests: QUANTITIES,
  limits: QUANTITIES,
} as const satisfies SchemaOf<ResourceRequirements>;

export const REPORTED_REQUIREMENTS = {
  requests: AMOUNTS,
  limits: AMOUNTS,
} as const satisfies SchemaOf<ResourceRequirements>;
