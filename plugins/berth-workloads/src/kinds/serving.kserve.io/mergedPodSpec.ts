import type { Fields } from '../../json/Fields';
import { isObject, listOf } from '../../json/read';

type Container = Record<string, unknown>;

/**
 * The pods of a runtime as a component of an InferenceService has them: fields of the component go before those of the
 * runtime, containers of the same name and the maps of nodes' labels are merged.
 *
 * Source: kserve v0.20 `pkg/controller/v1beta1/inferenceservice/utils/utils.go` `MergePodSpec`, `MergeRuntimeContainers`: a
 * strategic merge patch.
 */
export function mergedPodSpec(
  runtime: Fields | undefined,
  component: Fields,
  containers: readonly Container[],
): Record<string, unknown> {
  const own = component.value;
  const base = runtime?.value ?? {};
  return {
    ...base,
    ...own,
    nodeSelector: {
      ...(isObject(base.nodeSelector) ? base.nodeSelector : {}),
      ...(isObject(own.nodeSelector) ? own.nodeSelector : {}),
    },
    containers: mergedContainers(containersIn(base), containers),
  };
}

export function containersIn(spec: Readonly<Record<string, unknown>>) {
  return listOf(spec.containers as Container[] | undefined);
}

function mergedContainers(
  base: readonly Container[],
  own: readonly Container[],
): Container[] {
  const merged = base.map(container => {
    const over = own.find(({ name }) => name === container.name);
    return over ? mergedContainer(container, over) : container;
  });
  const added = own.filter(({ name }) => !base.some(one => one.name === name));
  return [...merged, ...added];
}

function mergedContainer(base: Container, own: Container): Container {
  return {
    ...base,
    ...own,
    resources: mergedResources(base.resources, own.resources),
  };
}

function mergedResources(base: unknown, own: unknown) {
  const [under, over] = [base, own].map(one => (isObject(one) ? one : {}));
  const merged = (key: 'requests' | 'limits') => ({
    ...(isObject(under[key]) ? under[key] : {}),
    ...(isObject(over[key]) ? over[key] : {}),
  });
  return { requests: merged('requests'), limits: merged('limits') };
}
