import type { KubeConfig } from '@kubernetes/client-node';
import type { createRequire } from 'node:module';

let loaded: typeof KubeConfig | undefined;

/**
 * The only place that loads `@kubernetes/client-node`, of which Berth uses the credentials (exec plugins, OIDC, token
 * files) and nothing else.
 *
 * 1.4.0 is an ES module. A static import fails under `jest` with `--experimental-vm-modules`, a dynamic one fails without
 * it. Node's own `require`, which loads ES modules since 22.12, works in both and in the CommonJS build; Jest replaces
 * `node:module`, but not what the process hands out. It also leaves the 60 MB package alone until there is a kubeconfig.
 */
export function loadKubeConfigClass(): typeof KubeConfig {
  if (!loaded) {
    const { createRequire: create } = process.getBuiltinModule(
      'node:module',
    ) as { createRequire: typeof createRequire };
    loaded = (
      create(__filename)('@kubernetes/client-node') as {
        KubeConfig: typeof KubeConfig;
      }
    ).KubeConfig;
  }
  return loaded;
}
