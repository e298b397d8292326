import { parseDocument } from 'yaml';
import type { Head } from '../git/GitRepositories';
import type { AppliedManifest } from './AppliedManifest';
import type { Delivery, Undeliverable } from './Delivery';
import {
  FieldError,
  listAt,
  nameAt,
  objectAt,
  textAt,
  textsAt,
  type Fields,
} from './fields';
import { groupOf } from './groupOf';
import { appliedKinds } from './kinds';

const APPLICATION = 'argocd/application.yaml';
const KUSTOMIZATION = 'base/kustomization.yaml';
const MANIFEST = /^[a-z][-a-z0-9]{0,62}\.yaml$/;
const MOST_MANIFESTS = 50;

/** Whether a file of a repository says what is to be deployed. */
export function isDelivered(path: string): boolean {
  return path === APPLICATION || /^base\/[^/]+\.yaml$/.test(path);
}

/** What a revision wants, from its files; or what of it cannot be read. */
export function readDelivery(
  head: Head,
  files: ReadonlyMap<string, string>,
): Delivery | Undeliverable {
  let at = APPLICATION;
  try {
    const application = applicationIn(yamlIn(files, at));
    at = KUSTOMIZATION;
    const { resources } = yamlIn(files, at);
    const manifests: AppliedManifest[] = [];
    const leftOut: string[] = [];
    for (const file of listAt(resources, 'resources', MOST_MANIFESTS)) {
      const name = textAt(file, 'resources');
      if (!MANIFEST.test(name)) {
        throw new FieldError('resources', `must be files of base: ${name}`);
      }
      at = `base/${name}`;
      const manifest = manifestIn(yamlIn(files, at), application.namespace);
      if (typeof manifest === 'string') {
        leftOut.push(manifest);
      } else {
        manifests.push(manifest);
      }
      at = KUSTOMIZATION;
    }
    return { ...head, application, manifests, leftOut };
  } catch (error) {
    if (error instanceof FieldError) {
      return { ...head, problem: `${at}: ${error.message}` };
    }
    throw error;
  }
}

function yamlIn(files: ReadonlyMap<string, string>, path: string): Fields {
  const text = files.get(path);
  if (text === undefined) {
    throw new FieldError(path, 'is missing');
  }
  const document = parseDocument(text);
  const [problem] = document.errors;
  if (problem) {
    throw new FieldError(path, `is not YAML: ${problem.code}`);
  }
  // A few aliases of aliases would fill the memory.
  return objectAt(document.toJS({ maxAliasCount: 100 }), path);
}

function applicationIn(value: Fields): Delivery['application'] {
  const metadata = objectAt(value.metadata, 'metadata');
  const spec = objectAt(value.spec, 'spec');
  const destination = objectAt(spec.destination, 'spec.destination');
  const source = objectAt(spec.source, 'spec.source');
  const cluster = textAt(destination.name, 'spec.destination.name');
  return {
    name: nameAt(metadata.name, 'metadata.name'),
    labels: textsAt(metadata.labels, 'metadata.labels'),
    project: nameAt(spec.project ?? 'default', 'spec.project'),
    repositoryUrl: textAt(source.repoURL, 'spec.source.repoURL'),
    cluster: cluster === 'in-cluster' ? undefined : cluster,
    namespace: nameAt(destination.namespace, 'spec.destination.namespace'),
  };
}

/** An object to apply, or the kind of one that the demo does not have. */
function manifestIn(
  value: Fields,
  namespace: string,
): AppliedManifest | string {
  const apiVersion = textAt(value.apiVersion, 'apiVersion');
  const kind = textAt(value.kind, 'kind');
  const wanted = `${groupOf(apiVersion)}/${kind}`;
  const applied = appliedKinds.find(({ name }) => name === wanted);
  if (!applied) {
    return kind;
  }
  const metadata = objectAt(value.metadata, 'metadata');
  if (metadata.namespace !== namespace) {
    throw new FieldError(
      'metadata.namespace',
      `must be that of the Application: ${namespace}`,
    );
  }
  return applied.read(objectAt(value.spec, 'spec'), {
    name: nameAt(metadata.name, 'metadata.name'),
    namespace,
    labels: textsAt(metadata.labels, 'metadata.labels'),
    annotations: textsAt(metadata.annotations, 'metadata.annotations'),
  });
}
