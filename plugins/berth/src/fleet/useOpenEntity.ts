import { useCallback } from 'react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { useGoTo } from '../navigation';

/** Goes to the page of an entity. */
export function useOpenEntity(): (entityRef: string) => void {
  const entityPath = useRouteRef(entityRouteRef);
  const goTo = useGoTo();
  return useCallback(
    (entityRef: string) => {
      const { kind, namespace, name } = parseEntityRef(entityRef);
      goTo(
        entityPath({
          ...{ namespace, name },
          kind: kind.toLocaleLowerCase('en-US'),
        }),
      );
    },
    [entityPath, goTo],
  );
}
