import type { Entity } from '@backstage/catalog-model';
import { parseDocument } from 'yaml';
import {
  FieldError,
  nameAt,
  objectAt,
  textAt,
  textsAt,
} from '../delivery/fields';
import { repositoryUrl } from '../git/repositoryName';

/**
 * The Component of a repository, from its `catalog-info.yaml`. It has the repository's name and is in the namespace
 * `default`, whatever the file says, so that no repository speaks for another one.
 *
 * @throws `FieldError` that names what cannot be taken.
 */
export function readComponent(repository: string, text: string): Entity {
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    throw new FieldError('catalog-info.yaml', 'is not YAML');
  }
  const value = objectAt(
    document.toJS({ maxAliasCount: 100 }),
    'catalog-info.yaml',
  );
  const metadata = objectAt(value.metadata, 'metadata');
  const spec = objectAt(value.spec, 'spec');
  if (value.kind !== 'Component') {
    throw new FieldError('kind', 'must be Component');
  }
  if (nameAt(metadata.name, 'metadata.name') !== repository) {
    throw new FieldError('metadata.name', `must be ${repository}`);
  }
  const location = `url:${repositoryUrl(repository)}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: repository,
      namespace: 'default',
      ...(metadata.description !== undefined && {
        description: textAt(metadata.description, 'metadata.description'),
      }),
      tags: Array.isArray(metadata.tags)
        ? metadata.tags.map((tag, at) => textAt(tag, `metadata.tags[${at}]`))
        : [],
      annotations: {
        ...withoutLocations(
          textsAt(metadata.annotations, 'metadata.annotations'),
        ),
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': location,
      },
    },
    spec: {
      type: textAt(spec.type, 'spec.type'),
      lifecycle: textAt(spec.lifecycle, 'spec.lifecycle'),
      owner: textAt(spec.owner, 'spec.owner'),
      ...(spec.system !== undefined && {
        system: textAt(spec.system, 'spec.system'),
      }),
    },
  };
}

/** Docs of a repository that no reader of the backend can reach would be a page that fails. */
function withoutLocations(annotations: Record<string, string>) {
  const { 'backstage.io/techdocs-ref': _docs, ...others } = annotations;
  return others;
}
