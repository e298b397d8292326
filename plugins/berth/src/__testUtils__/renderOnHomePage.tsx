import { ReactElement } from 'react';
import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import berthPlugin from '..';
import { appConfig } from './appConfig';

/** Renders a widget in an app that has Berth's pages beside it, with the real client over (intercepted) HTTP. */
export function renderOnHomePage(
  widget: ReactElement,
  options: { language?: 'en' | 'ja' } = {},
) {
  const { language = 'en' } = options;
  window.localStorage.setItem('language', language);
  return renderTestApp({
    extensions: [
      PageBlueprint.make({
        name: 'home',
        params: { path: '/home', loader: async () => widget },
      }),
      berthPlugin.getExtension('page:berth'),
      berthPlugin.getExtension('sub-page:berth/services'),
      berthPlugin.getExtension('api:berth'),
    ],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    initialRouteEntries: ['/home'],
    config: appConfig(language),
  });
}
