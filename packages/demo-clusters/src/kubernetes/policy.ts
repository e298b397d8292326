import type { PodDisruptionBudget as BudgetShape } from '@berth/backstage-plugin-berth-workloads';
import type { KubernetesObject } from './meta';

export interface PodDisruptionBudget extends KubernetesObject {
  kind: 'PodDisruptionBudget';
  spec: NonNullable<BudgetShape['spec']>;
  status: NonNullable<BudgetShape['status']>;
}
