/**
 * What CUDA's context, the runtime and its graphs take on each GPU, whatever the model.
 *
 * Source: kaito-project/kaito `pkg/workspace/estimator/nodesestimator/estimator.go`, base of 2.3 GiB.
 */
export const RUNTIME_BYTES = Math.round(2.3 * 1024 ** 3);

/** What weights grow by when they are loaded. Source: the same, 1.02. */
export const WEIGHT_EXPANSION = 1.02;

/** Buffers, by weights and what else lies beside them. Source: the same, 5 %. */
export const BUFFER_SHARE = 0.05;
