/** Every seeded GPU node is tainted, as a GPU operator is usually told to do. */
export const gpuToleration = {
  key: 'nvidia.com/gpu',
  operator: 'Exists',
  effect: 'NoSchedule',
};
