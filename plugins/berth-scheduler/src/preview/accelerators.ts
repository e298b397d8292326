/** Extended resources that stand for accelerators or parts of them; `reference` names of the vendors' device plugins. */
const ACCELERATORS: readonly RegExp[] = [
  /^nvidia\.com\/(gpu(\.shared)?|mig-.+)$/,
  /^amd\.com\/(gpu|[sdtqc]px_nps\d+)$/,
  /^gpu\.intel\.com\/(i915|xe|tiles)$/,
  /^google\.com\/tpu$/,
  /^aws\.amazon\.com\/neuron(core|device)?$/,
  /^habana\.ai\/gaudi\d*$/,
];

/** Labels that name the model, by the domain of the resource, the most exact first. */
const MODEL_LABELS: Record<string, readonly string[]> = {
  'nvidia.com': ['nvidia.com/gpu.product', 'cloud.google.com/gke-accelerator'],
  'amd.com': ['amd.com/gpu.product-name', 'beta.amd.com/gpu.product-name'],
  'gpu.intel.com': ['gpu.intel.com/product'],
  'google.com': ['cloud.google.com/gke-tpu-accelerator'],
};

/**
 * Whether an extended resource is a GPU, a part of one, or another accelerator.
 * @public
 */
export function isAccelerator(resource: string): boolean {
  return ACCELERATORS.some(accelerator => accelerator.test(resource));
}

/**
 * The model of the accelerators of a node, as its labels give it, e.g. `NVIDIA-H100-80GB-HBM3`; `undefined` where no
 * label says it. Labels: NVIDIA GPU feature discovery, AMD node labeller, GKE.
 * @public
 */
export function gpuModelOf(
  labels: Readonly<Record<string, string>>,
  resource: string,
): string | undefined {
  return modelOf(key => labels[key], resource);
}

/** The same for whatever can look labels up. */
export function modelOf(
  label: (key: string) => string | undefined,
  resource: string,
): string | undefined {
  const [domain] = resource.split('/');
  for (const key of MODEL_LABELS[domain] ?? []) {
    const model = label(key);
    if (model) {
      return model;
    }
  }
  return undefined;
}
