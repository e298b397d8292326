import type { Container, PodSpec } from '../kubernetes/types';
import type { KubernetesVersion } from '../kubernetes/version';
import { invalid } from './problem';
import { each, field, needed, once, within, type Problems } from './rule';
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
export function* validateContainers(
  spec: PodSpec,
  options: ContainerOptions,
): Problems {
  const context = {
    ...options,
    names: new Set<string>(),
    volumes: namesOf(spec.volumes),
    claims: namesOf(spec.resourceClaims),
  };
  yield* field(spec, 'containers', needed);
  yield* field(
    spec,
    'containers',
    each(container => validateContainer(container, context, false)),
  );
  yield* field(spec, 'containers', validateHostPorts);
  for (const [i, container] of (spec.initContainers ?? []).entries()) {
    const problems = validateContainer(container, context, true);
    yield* within(`.initContainers[${i}]`, problems);
    // Each runs alone; the API server speaks of all of them as the first.
    yield* within('.initContainers', validateHostPorts([container]));
  }
}

function* validateContainer(
  container: Container,
  context: ContainerContext,
  isInit: boolean,
): Problems {
  const { isWhole, names, volumes, claims, version } = context;
  const { name, resources = {} } = container;
  if (name || isWhole) {
    yield* field(container, 'name', validatePartName);
  }
  if (isWhole) {
    yield* field(container, 'image', needed);
  }
  yield* field(container, 'ports', validatePorts);
  yield* within(
    '.volumeMounts',
    validateVolumeMounts(container.volumeMounts, volumes),
  );
  yield* within('.resources', validateResources(resources, 'container'));
  yield* within(
    '.resources.claims',
    validateContainerClaims(resources.claims, claims),
  );
  if (name) {
    yield* within('.name', once(names, name));
  }
  if (isWhole) {
    yield* validateRestartPolicy(container, { isInit, version });
  }
}

/** What the API server checks of pods, and not of templates. Source: `validateContainerOnlyForPod`. */
export const validateImages = each(function* validateImage({
  image = '',
}: Container): Problems {
  if (image !== image.trim()) {
    yield invalid('.image', image, 'must not begin or end with whitespace');
  }
});

function namesOf(
  parts: ReadonlyArray<{ name?: string }> = [],
): ReadonlySet<string> {
  return new Set(parts.map(({ name = '' }) => name));
}
