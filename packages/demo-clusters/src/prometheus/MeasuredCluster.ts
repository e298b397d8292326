import type { ServedCluster } from '../api/ServedCluster';
import type { Pod } from '../kubernetes';
import type { GpuLoad } from '../simulation/GpuLoad';

/** A cluster whose accelerators an exporter measures. */
export interface MeasuredCluster
  extends Pick<ServedCluster, 'name' | 'store' | 'clock'> {
  /** What a pod that runs does with its accelerators. */
  gpuLoadOf(pod: Pod): GpuLoad;
}
