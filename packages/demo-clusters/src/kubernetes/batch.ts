import type {
  Condition,
  LabelSelector,
} from '@berth/backstage-plugin-berth-workloads';
import type { KubernetesObject } from './meta';
import type { PodTemplate } from './pods';

export interface Job extends KubernetesObject {
  kind: 'Job';
  spec: {
    parallelism: number;
    completions: number;
    completionMode: 'Indexed' | 'NonIndexed';
    backoffLimit: number;
    suspend?: boolean;
    ttlSecondsAfterFinished?: number;
    selector: LabelSelector;
    template: PodTemplate;
  };
  status: {
    startTime?: string;
    completionTime?: string;
    active?: number;
    ready?: number;
    succeeded?: number;
    failed?: number;
    completedIndexes?: string;
    conditions?: Condition[];
  };
}
