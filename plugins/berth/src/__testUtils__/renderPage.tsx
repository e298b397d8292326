import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  entityRouteRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import berthPlugin from '..';
import { appConfig } from './appConfig';

/** Renders Berth's own page as an app does, with the real client over (intercepted) HTTP. */
export function renderPage(
  path: string,
  options: { language?: 'en' | 'ja'; starred?: string[] } = {},
) {
  const { language = 'en', starred = [] } = options;
  const starredEntities = new MockStarredEntitiesApi();
  for (const ref of starred) starredEntities.toggleStarred(ref);
  window.localStorage.setItem('language', language);
  return renderTestApp({
    extensions: [
      berthPlugin.getExtension('page:berth'),
      berthPlugin.getExtension('sub-page:berth/services'),
      berthPlugin.getExtension('sub-page:berth/fleet'),
      berthPlugin.getExtension('api:berth'),
    ],
    apis: [[starredEntitiesApiRef, starredEntities]],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    initialRouteEntries: [path],
    config: appConfig(language),
  });
}
