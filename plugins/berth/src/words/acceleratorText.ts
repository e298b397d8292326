import { acceleratorOf } from '@berth/backstage-plugin-berth-workloads';
import type { AcceleratorChoice } from '../preview/accelerators';
import { gpuUnitText } from './gpuUnits';
import type { Words } from './useWords';

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
  const known = acceleratorOf(
    resource,
    product && { [product.label]: product.value },
  );
  if (!known) {
    return resource;
  }
  if (!product) {
    return `${gpuUnitText(known, words)} (${resource})`;
  }
  return gpuUnitText({ ...known, model: productText(product.value) }, words);
}

/** The same in short, for sentences: `H100`, `A100 · 2g.20gb`. */
export function acceleratorShortText(
  choice: AcceleratorChoice,
  words: Words,
): string {
  const { resource, product } = choice;
  const known = acceleratorOf(
    resource,
    product && { [product.label]: product.value },
  );
  return known ? gpuUnitText(known, words) : resource;
}
