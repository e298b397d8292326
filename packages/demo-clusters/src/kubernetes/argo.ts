import type { Application as ApplicationShape } from '@berth/backstage-plugin-berth-workloads';
import type { KubernetesObject } from './meta';

export interface Application extends KubernetesObject {
  kind: 'Application';
  spec: ApplicationShape['spec'];
  status: NonNullable<ApplicationShape['status']>;
}
