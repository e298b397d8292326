import type { KubeConfig } from '@kubernetes/client-node';
import { nativeRequire } from './nativeRequire';

let loaded: typeof KubeConfig | undefined;

/**
 * The only place that loads `@kubernetes/client-node`, of which Berth uses the credentials (exec plugins, OIDC, token
 * files) and nothing else.
 *
 * 1.4.0 is an ES module. A static import fails under `jest` with `--experimental-vm-modules`, a dynamic one fails without
 * it. The native `require` also leaves the 60 MB package alone until there is a kubeconfig.
 */
export function loadKubeConfigClass(): typeof KubeConfig {
  if (!loaded) {
    ({ KubeConfig: loaded } = nativeRequire(__filename)(
      '@kubernetes/client-node',
    ) as { KubeConfig: typeof KubeConfig });
  }
  return loaded;
}
