/**
 * Over how many nodes KServe spreads one replica of a model that is served by several, and the GPUs of each.
 *
 * Source: kserve v0.20 `pkg/controller/v1beta1/inferenceservice/components/predictor.go` `computeRayNodeAndGPUs`.
 *
 * @param gpus.total - Pipeline times tensor parallel size.
 * @param gpus.head - What the container of the head requests; 0 for none.
 * @param gpus.worker - What the container of a worker requests; 0 for none.
 */
export function rayNodes(gpus: {
  total: number;
  head: number;
  worker: number;
}): { nodes: number; head: number; worker: number } {
  const { total, head, worker } = gpus;
  if (worker > 0) {
    const nodes =
      head > 0 && Math.ceil(total / head) === 1 ? 1 : Math.ceil(total / worker);
    return nodes === 1
      ? { nodes, head: total, worker: 0 }
      : { nodes, head: head || total - worker * (nodes - 1), worker };
  }
  return head > 0
    ? { nodes: 1 + Math.max(0, total - head), head, worker: 1 }
    : { nodes: total, head: 1, worker: 1 };
}
