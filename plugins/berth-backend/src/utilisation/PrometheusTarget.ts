import type { ConnectionSettings } from '../connection/openConnection';
import type { GpuExporter } from './GpuExporter';

/** The Prometheus that knows the accelerators of one cluster. */
export interface PrometheusTarget {
  cluster: string;
  settings: ConnectionSettings;
  everyMs: number;
  exporters: readonly GpuExporter[];
  /** As `labelMatchers` writes them. */
  matchers: string;
}
