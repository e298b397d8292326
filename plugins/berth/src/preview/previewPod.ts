import type { PodInput } from '@berth/backstage-plugin-berth-scheduler';
import type { PodShape } from '@berth/backstage-plugin-berth-workloads';
import {
  AcceleratorChoice,
  isAccelerator,
  PRODUCT_LABELS,
} from './accelerators';
import type { PlacementInputs } from './PlacementInputs';
import {
  mainContainer,
  Quantities,
  requestsOf,
  SelectorTerm,
  Template,
  templateOf,
} from './podTemplate';
import { parseToleration } from './tolerations';

const isProductLabel = (key: string) =>
  (PRODUCT_LABELS as readonly string[]).includes(key);

function requested(
  present: Quantities,
  inputs: PlacementInputs,
  accelerator: AcceleratorChoice | undefined,
): Quantities {
  const others = Object.fromEntries(
    Object.entries(present).filter(([name]) => !isAccelerator(name)),
  );
  const gpus = inputs.gpus.trim();
  return {
    ...others,
    cpu: inputs.cpu.trim(),
    memory: inputs.memory.trim(),
    ...(accelerator && Number(gpus) > 0
      ? { [accelerator.resource]: gpus }
      : {}),
  };
}

/** A selector for one product, in place of whatever the template selected products by. */
function selectProduct(
  spec: Template['spec'],
  product: NonNullable<AcceleratorChoice['product']>,
): Template['spec'] {
  const nodeSelector = Object.fromEntries(
    Object.entries(spec.nodeSelector ?? {}).filter(
      ([key]) => !isProductLabel(key),
    ),
  );
  return {
    ...withoutProductAffinity(spec),
    nodeSelector: { ...nodeSelector, [product.label]: product.value },
  };
}

function withoutProductAffinity(spec: Template['spec']): Template['spec'] {
  const terms =
    spec.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution
      ?.nodeSelectorTerms;
  if (!terms) {
    return spec;
  }
  const kept = terms.map(
    (term): SelectorTerm => ({
      ...term,
      matchExpressions: term.matchExpressions?.filter(
        ({ key }) => !isProductLabel(key),
      ),
    }),
  );
  const { requiredDuringSchedulingIgnoredDuringExecution: _, ...preferred } =
    spec.affinity!.nodeAffinity!;
  // Terms are alternatives: one that asked for the product alone now asks for nothing, so nothing is required.
  const required = kept.every(
    term =>
      (term.matchExpressions?.length ?? 0) + (term.matchFields?.length ?? 0) >
      0,
  )
    ? {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: kept,
        },
      }
    : {};
  return {
    ...spec,
    affinity: {
      ...spec.affinity,
      nodeAffinity: { ...preferred, ...required },
    },
  };
}

/**
 * The pod that the inputs describe: the workload's own template with the changed fields. Only the container that asks
 * for accelerators changes, sidecars stay; limits follow requests, because Kubernetes wants them equal for extended
 * resources and not below them for the others.
 */
export function previewPod(
  shape: PodShape,
  inputs: PlacementInputs,
  accelerator: AcceleratorChoice | undefined,
): PodInput {
  const template = templateOf(shape);
  const main = mainContainer(template);
  const containers = template.spec.containers.map((container, index) => {
    if (index !== main) {
      return container;
    }
    const requests = requested(requestsOf(container), inputs, accelerator);
    return {
      ...container,
      resources: {
        requests,
        limits: Object.fromEntries(
          Object.entries(requests).filter(([name]) => isAccelerator(name)),
        ),
      },
    };
  });
  const spec = {
    ...template.spec,
    containers,
    tolerations: inputs.tolerations.map(parseToleration),
  };
  return {
    metadata: template.metadata,
    spec: accelerator?.product
      ? selectProduct(spec, accelerator.product)
      : spec,
  };
}
