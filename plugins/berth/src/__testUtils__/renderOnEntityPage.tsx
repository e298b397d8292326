import type { FrontendFeature } from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { KUBERNETES_ID } from '@berth/backstage-plugin-berth-common';
import berthPlugin from '..';
import {
  KubernetesAuthProvidersApi,
  kubernetesAuthProvidersApiRef,
} from '../personal/kubernetesAuthProvidersApiRef';
import { appConfig } from './appConfig';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'llm-gateway',
    namespace: 'default',
    annotations: { [KUBERNETES_ID]: 'llm-gateway' },
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'team-llm' },
};

/** Renders the card or the tab as an app does, with the real client over (intercepted) HTTP. */
export function renderOnEntityPage(
  extension: 'entity-card:berth/service' | 'entity-content:berth/service',
  options: {
    language?: 'en' | 'ja';
    path?: string;
    /** What gives tokens; nothing does where absent. */
    auth?: KubernetesAuthProvidersApi;
    /** Modules of Berth that an app has installed; they need all of the plugin. */
    modules?: FrontendFeature[];
  } = {},
) {
  const { language = 'en', path = '/', auth, modules } = options;
  window.localStorage.setItem('language', language);
  return renderTestApp({
    apis: auth && [[kubernetesAuthProvidersApiRef, auth]],
    extensions: [
      createTestEntityPage({ entity }),
      ...(modules
        ? []
        : [
            berthPlugin.getExtension(extension),
            berthPlugin.getExtension('api:berth'),
          ]),
    ],
    features: modules && [berthPlugin, ...modules],
    initialRouteEntries: [path],
    config: appConfig(language),
  });
}
