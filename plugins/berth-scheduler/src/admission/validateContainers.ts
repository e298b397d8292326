import type { Container, PodSpec } from '../kubernetes/types';
import type { KubernetesVersion } from '../kubernetes/version';
import { invalid } from './problem';
import {
  each,
  field,
  firstOf,
  needed,
  once,
  within,
  type Finding,
} from './rule';
import { validatePartName } from './validateNames';
import { validateHostPorts, validatePorts } from './validatePorts';
import { validateContainerClaims } from './validateResourceClaims';
import { validateResources } from './validateResources';
import { validateRestartPolicy } from './validateRestartPolicy';
import { validateVolumeMounts } from './validateVolumeMounts';

interface ContainerOptions {
  version: KubernetesVersion;
  /** Whether names, images and everything that a projection leaves out must be there. */
  isWhole: boolean;
}

interface ContainerContext extends ContainerOptions {
  /** Of the containers before. */
  names: Set<string>;
  /** Names of the pod's volumes. */
  volumes: ReadonlySet<string>;
  /** Names of the pod's claims for devices. */
  claims: ReadonlySet<string>;
}

/** Source: pkg/apis/core/validation `validateContainers`, `validateInitContainers`. */
export function validateContainers(
  spec: PodSpec,
  options: ContainerOptions,
): Finding {
  const context = {
    ...options,
    names: new Set<string>(),
    volumes: namesOf(spec.volumes),
    claims: namesOf(spec.resourceClaims),
  };
  return (
    field(
      spec,
      'containers',
      list =>
        needed(list) ||
        each<Container>(one => validateContainer(one, context, false))(list) ||
        validateHostPorts(list),
    ) ||
    firstOf(spec.initContainers, (container, i) => {
      const problem = validateContainer(container, context, true);
      // Each runs alone; the API server speaks of all of them as the first.
      return problem
        ? within(`.initContainers[${i}]`, problem)
        : within('.initContainers', validateHostPorts([container]));
    })
  );
}

function validateContainer(
  container: Container,
  context: ContainerContext,
  isInit: boolean,
): Finding {
  const { isWhole, names, volumes, claims, version } = context;
  const { name, resources = {}, volumeMounts } = container;
  return (
    ((name || isWhole) && field(container, 'name', validatePartName)) ||
    (isWhole && field(container, 'image', needed)) ||
    field(container, 'ports', validatePorts) ||
    within('.volumeMounts', validateVolumeMounts(volumeMounts, volumes)) ||
    within('.resources', validateResources(resources)) ||
    within(
      '.resources.claims',
      validateContainerClaims(resources.claims, claims),
    ) ||
    (name && within('.name', once(names, name))) ||
    (isWhole && validateRestartPolicy(container, { isInit, version }))
  );
}

/** What the API server checks of pods, and not of templates. Source: `validateContainerOnlyForPod`. */
export const validateImages = each(
  ({ image = '' }: Container) =>
    image !== image.trim() &&
    invalid('.image', image, 'must not begin or end with whitespace'),
);

function namesOf(
  parts: ReadonlyArray<{ name?: string }> = [],
): ReadonlySet<string> {
  return new Set(parts.map(({ name = '' }) => name));
}
