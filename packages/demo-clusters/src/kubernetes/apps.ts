import type {
  Deployment as DeploymentShape,
  LabelSelector,
  ReplicaSet as ReplicaSetShape,
  StatefulSet as StatefulSetShape,
} from '@berth/backstage-plugin-berth-workloads';
import type { KubernetesObject } from './meta';
import type { PodTemplate } from './pods';

export interface Deployment extends KubernetesObject {
  kind: 'Deployment';
  spec: NonNullable<DeploymentShape['spec']> & {
    replicas: number;
    selector: LabelSelector;
    template: PodTemplate;
    minReadySeconds?: number;
    revisionHistoryLimit: number;
    progressDeadlineSeconds: number;
  };
  status: NonNullable<DeploymentShape['status']>;
}

export interface ReplicaSet extends KubernetesObject {
  kind: 'ReplicaSet';
  spec: NonNullable<ReplicaSetShape['spec']> & {
    replicas: number;
    selector: LabelSelector;
    template: PodTemplate;
  };
  status: NonNullable<ReplicaSetShape['status']>;
}

export interface StatefulSet extends KubernetesObject {
  kind: 'StatefulSet';
  spec: NonNullable<StatefulSetShape['spec']> & {
    replicas: number;
    selector: LabelSelector;
    template: PodTemplate;
  };
  status: NonNullable<StatefulSetShape['status']>;
}
