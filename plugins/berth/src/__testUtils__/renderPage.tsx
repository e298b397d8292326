import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  entityRouteRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import berthPlugin from '..';
import { useLocation } from 'react-router-dom';
import { appConfig } from './appConfig';

function Address() {
  return <output>{useLocation().pathname}</output>;
}

/** Stands for the page of an entity: says its address. */
const entityPage = PageBlueprint.make({
  name: 'entity',
  params: {
    path: '/catalog/:namespace/:kind/:name',
    routeRef: entityRouteRef,
    loader: async () => <Address />,
  },
});

/** Renders Berth's own page as an app does, with the real client over (intercepted) HTTP. */
export function renderPage(
  path: string,
  options: {
    language?: 'en' | 'ja';
    starred?: string[];
    /** What the app calls the fleet, if it calls it otherwise. */
    fleetTitle?: string;
  } = {},
) {
  const { language = 'en', starred = [], fleetTitle } = options;
  const starredEntities = new MockStarredEntitiesApi();
  for (const ref of starred) starredEntities.toggleStarred(ref);
  window.localStorage.setItem('language', language);
  return renderTestApp({
    extensions: [
      berthPlugin.getExtension('page:berth'),
      berthPlugin.getExtension('sub-page:berth/services'),
      berthPlugin.getExtension('sub-page:berth/fleet'),
      berthPlugin.getExtension('api:berth'),
      entityPage,
    ],
    apis: [[starredEntitiesApiRef, starredEntities]],
    initialRouteEntries: [path],
    config: appConfig(
      language,
      fleetTitle === undefined
        ? []
        : [{ 'sub-page:berth/fleet': { config: { title: fleetTitle } } }],
    ),
  });
}
