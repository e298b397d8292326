import { containersOf } from '../kubernetes/containers';
import type { UnmodelledRule } from './rule';

/** Fractions of a GPU, which an extender or another scheduler divides (HAMi, Volcano). */
const FRACTIONS: readonly RegExp[] = [
  /^nvidia\.com\/(gpumem|gpumem-percentage|gpucores|priority)$/,
  /^volcano\.sh\/vgpu-/,
  /^cambricon\.com\/(vmlu|mlu\.smlu)/,
  /^hygon\.com\/dcu(num|mem|cores)$/,
  /^metax-tech\.com\/(sgpu|vcore|vmemory)$/,
  /^iluvatar\.ai\/(vcuda|.*\.vmem|.*\.vcore)/,
  /^kunlunxin\.com\/(xpu|vxpu)/,
  /^vastaitech\.com\/va$/,
  /^birentech\.com\/gpu$/,
  /^enflame\.com\/vgcu/,
  /^tencent\.com\/vcuda-/,
  /^aliyun\.com\/gpu-(mem|core)/,
  /^koordinator\.sh\/gpu/,
];

/** Several of these must be neighbours, which only the vendor's scheduler extension sees to. */
const CONNECTED = /^aws\.amazon\.com\/neuron(core|device)?$/;

/** KAI: https://github.com/NVIDIA/KAI-Scheduler, docs/gpu-sharing. */
const ANNOTATIONS = ['gpu-fraction', 'gpu-memory', 'gpu-fraction-num-devices'];

/** What NodeResourcesFit counts and something else decides. */
export const vendorResources: UnmodelledRule = ({ pod }) => {
  const requests = containersOf(pod.spec).flatMap(({ resources }) =>
    Object.entries(resources?.requests ?? {}),
  );
  const fields = [
    ...ANNOTATIONS.filter(key => Object.hasOwn(pod.annotations, key)).map(
      key => `metadata.annotations[${key}]`,
    ),
    ...requests
      .filter(
        ([name, amount]) =>
          FRACTIONS.some(fraction => fraction.test(name)) ||
          (CONNECTED.test(name) && Number(amount) !== 1),
      )
      .map(([name]) => `spec.containers[].resources.requests[${name}]`),
  ];
  return {
    unknown: [...new Set(fields)].map(
      field =>
        `${field}: the vendor's scheduler divides devices and chooses connected ones`,
    ),
  };
};
