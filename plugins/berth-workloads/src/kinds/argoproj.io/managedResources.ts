import type { Fields } from '../../json/Fields';
import type { RelatedReference } from '../../model';

/** The objects that an Application or an ApplicationSet says that it manages. */
export function managedResources(object: Fields): RelatedReference[] {
  return object
    .object('status')
    .objects('resources')
    .flatMap(resource => {
      const kind = resource.string('kind');
      const name = resource.string('name');
      return kind === undefined || name === undefined
        ? []
        : [
            {
              relation: 'manages',
              group: resource.string('group') ?? '',
              kind,
              namespace: resource.string('namespace'),
              name,
            },
          ];
    });
}
