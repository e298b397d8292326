import type { Fields } from '../json/Fields';
import type { Convention } from './Convention';
import {
  kindsWithTemplate,
  podTemplatesOf,
  repositoryOf,
} from './podTemplates';
import { serviceEndpoints } from './serviceEndpoints';

/** A program that serves models, as its makers publish it. */
export interface ModelServer {
  name: string;
  /** Repositories of its images, without registry; a mirror may have them further down. */
  images: readonly string[];
  /** Where it answers unless it is told otherwise, by number, with the protocol. */
  ports: Readonly<Record<number, string>>;
  /** A port of its own for metrics, where nobody is answered. */
  metricsPort?: number;
}

/**
 * Recognises a model server by its images. Which model it serves is in its arguments, which Berth never reads.
 */
export function modelServer(server: ModelServer): Convention {
  const isImage = imageTest(server.images);
  const serving = (object: Fields) =>
    podTemplatesOf(object)
      .flatMap(template => template.object('spec').objects('containers'))
      .find(container => isImage(container.string('image') ?? ''));
  return {
    name: server.name,
    kinds: kindsWithTemplate,
    recognises(object) {
      return serving(object) !== undefined;
    },
    read(object, _, related) {
      return {
        system: server.name,
        role: 'inferenceServer',
        endpoints: serviceEndpoints(object, {
          container: serving(object),
          server,
          related,
        }),
      };
    },
  };
}

/** A `*` at the end of a repository stands for its variants, such as those for other accelerators. */
function imageTest(images: readonly string[]): (image: string) => boolean {
  const repositories = images.map(image => {
    const name = image
      .replace(/\*$/, '')
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return image.endsWith('*') ? `${name}(?:-[a-z0-9._-]+)?` : name;
  });
  const pattern = new RegExp(`(?:^|/)(?:${repositories.join('|')})$`);
  return image => pattern.test(repositoryOf(image));
}
