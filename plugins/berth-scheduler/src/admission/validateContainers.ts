import type { Container, Pod } from '../kubernetes/types';
import type { KubernetesVersion } from '../kubernetes/version';
import { duplicate, invalid, required, type Problem } from './problem';
import { validateLabelName } from './validateLabels';
import { uniqueHostPorts, validateContainerPorts } from './validatePorts';
import { validateContainerClaims } from './validateResourceClaims';
import { validateResources } from './validateResources';
import { validateRestartPolicy } from './validateRestartPolicy';
import { validateVolumeMounts } from './validateVolumeMounts';

interface ContainerOptions {
  version: KubernetesVersion;
  /** Whether names, images and everything that a projection leaves out must be there. */
  isWhole: boolean;
}

/** Source: pkg/apis/core/validation `validateContainers`, `validateInitContainers`. */
export function validateContainers(
  { spec }: Pod,
  options: ContainerOptions,
): Problem[] {
  const { containers = [], initContainers = [] } = spec;
  if (containers.length === 0) {
    return [required('spec.containers')];
  }
  const names = new Set<string>();
  const context = {
    ...options,
    names,
    volumes: new Set(spec.volumes?.map(({ name = '' }) => name)),
    claims: new Set(spec.resourceClaims?.map(({ name = '' }) => name)),
  };
  return [
    ...containers.flatMap((container, i) =>
      validateContainer(container, `spec.containers[${i}]`, {
        ...context,
        isInit: false,
      }),
    ),
    ...uniqueHostPorts(containers, 'spec.containers'),
    ...initContainers.flatMap((container, i) => [
      ...validateContainer(container, `spec.initContainers[${i}]`, {
        ...context,
        isInit: true,
      }),
      // Each runs alone; the API server speaks of all of them as the first.
      ...uniqueHostPorts([container], 'spec.initContainers'),
    ]),
  ];
}

function validateContainer(
  container: Container,
  field: string,
  options: ContainerOptions & {
    isInit: boolean;
    names: Set<string>;
    volumes: ReadonlySet<string>;
    claims: ReadonlySet<string>;
  },
): Problem[] {
  const { isInit, isWhole, names, volumes, claims, version } = options;
  const { name = '', image, resources = {} } = container;
  const problems = [
    ...(name || isWhole ? validateLabelName(name, `${field}.name`) : []),
    ...(image || !isWhole ? [] : [required(`${field}.image`)]),
    ...validateContainerPorts(container, `${field}.ports`),
    ...validateVolumeMounts(container, volumes, `${field}.volumeMounts`),
    ...validateResources(resources, `${field}.resources`, 'container'),
    ...validateContainerClaims(container, claims, `${field}.resources.claims`),
  ];
  if (names.has(name)) {
    problems.push(duplicate(`${field}.name`, name));
  } else if (name) {
    names.add(name);
  }
  if (isWhole) {
    problems.push(
      ...validateRestartPolicy(container, { field, isInit, version }),
    );
  }
  return problems;
}

/** What the API server checks of pods, and not of templates. Source: `validateContainerOnlyForPod`. */
export function validateImageNames({ spec }: Pod): Problem[] {
  return (['containers', 'initContainers'] as const).flatMap(list =>
    (spec[list] ?? []).flatMap(({ image = '' }, i) =>
      image === image.trim()
        ? []
        : [
            invalid(
              `spec.${list}[${i}].image`,
              image,
              'must not have leading or trailing whitespace',
            ),
          ],
    ),
  );
}
