import type { Config } from '@backstage/config';
import { ArgoPages } from './ArgoPages';
import { configText } from './configText';
import { isAddress } from './isAddress';
import { readArgoInstances } from './readArgoInstances';

/** The pages of `argocd.baseUrl` and `argocd.appLocatorMethods`, whether or not their APIs are read. */
export function readArgoPages(config: Config): ArgoPages {
  const argocd = config.getOptionalConfig('argocd');
  const baseUrl = argocd && configText(argocd, 'baseUrl');
  return new ArgoPages({
    baseUrl: baseUrl !== undefined && isAddress(baseUrl) ? baseUrl : undefined,
    instances: readArgoInstances(config),
  });
}
