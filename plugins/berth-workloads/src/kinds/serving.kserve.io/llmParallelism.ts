import type { Fields } from '../../json/Fields';

/**
 * How many pods serve one replica together, where they are several.
 *
 * Source: kserve v0.20 `pkg/apis/serving/v1alpha2/llm_inference_service_types.go` `ParallelismSpec.GetSize`; without
 * either size a LeaderWorkerSet has groups of one.
 */
export function podsOfReplica(workload: Fields): number {
  const parallelism = workload.object('parallelism');
  const data = parallelism.count('data') ?? 0;
  const local = parallelism.count('dataLocal') ?? 0;
  return data > 0 || local > 0
    ? Math.max(1, Math.floor(Math.max(data, 1) / Math.max(local, 1)))
    : Math.max(1, parallelism.count('pipeline') ?? 1);
}
