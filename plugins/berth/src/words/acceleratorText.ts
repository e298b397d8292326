import { acceleratorOf } from '@berth/backstage-plugin-berth-workloads';
import type { AcceleratorChoice } from '../preview/accelerators';
import { gpuUnitText } from './gpuUnits';
import type { Words } from './useWords';

function known({ resource, product }: AcceleratorChoice) {
  return acceleratorOf(resource, product && { [product.label]: product.value });
}

/** `NVIDIA-H100-80GB-HBM3` as people say it: `H100 80GB HBM3`. */
function productText(value: string): string {
  return value.replace(/^(NVIDIA|AMD|Intel)[-_ ]/i, '').replace(/[-_]/g, ' ');
}

/** An accelerator to choose, with what one unit of it is: `H100 80GB HBM3`, `A100 SXM4 40GB · 2g.20gb`. */
export function acceleratorText(
  choice: AcceleratorChoice,
  words: Words,
): string {
  const { resource, product } = choice;
  const accelerator = known(choice);
  if (!product || !accelerator) {
    return words.t('preview.anyModel', { resource });
  }
  return gpuUnitText(
    { ...accelerator, model: productText(product.value) },
    words,
    1,
  );
}

/**
 * So many of an accelerator, for sentences: `4 H100`, `2 A100 · 2g.20gb`, `4 GPUs`. Where the model does not matter to
 * the pod, it is named all the same if the cluster has no other.
 *
 * @param offered - What the cluster has.
 */
export function acceleratorAmountText(
  gpus: number,
  choice: AcceleratorChoice,
  offered: Iterable<AcceleratorChoice>,
  words: Words,
): string {
  const same = [...offered].filter(
    ({ resource }) => resource === choice.resource,
  );
  const asked = !choice.product && same.length === 1 ? same[0] : choice;
  const accelerator = known(asked);
  const model = accelerator
    ? gpuUnitText(accelerator, words, gpus)
    : choice.resource;
  return words.t('preview.what.gpus', { gpus, model });
}
