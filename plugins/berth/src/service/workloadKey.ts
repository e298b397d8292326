/** A workload within a cluster, as it stands in the URL: `Deployment/llm/llm-gateway`. */
export function workloadKey(workload: {
  kind: string;
  namespace: string;
  name: string;
}): string {
  return `${workload.kind}/${workload.namespace}/${workload.name}`;
}
