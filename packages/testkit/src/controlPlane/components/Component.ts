import { BinaryName } from '../../binaries';

/**
 * What a cluster consists of beside its API server and its etcd.
 * @public
 */
export type ComponentName =
  | 'kube-controller-manager'
  | 'kube-scheduler'
  | 'kwok';

/** What a component is told about the control plane that it belongs to. */
export interface ComponentContext {
  kubeconfigPath: string;
  /** A folder of its own, removed with the control plane. */
  directory: string;
  featureGates: Record<string, boolean>;
  /** `kubescheduler.config.k8s.io/v1` fields that replace the kit's own. */
  schedulerConfiguration: Record<string, unknown>;
}

/** How a component is started. */
export interface Component {
  name: ComponentName & BinaryName;
  /** Arguments, after writing whatever files they name into the context's directory. */
  prepare(context: ComponentContext): string[];
}
