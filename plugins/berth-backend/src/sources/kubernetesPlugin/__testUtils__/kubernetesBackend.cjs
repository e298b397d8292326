// A backend with the kubernetes plugin, as an adopter has it. It runs outside of Jest, which cannot load the ES module that
// the plugin's proxy imports when it is first asked (@kubernetes/client-node 1.4). `--config FILE` is read by Backstage.
const { createBackend } = require('@backstage/backend-defaults');

const backend = createBackend();
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-kubernetes-backend'));
// Whoever started it is gone: nobody needs it any more.
process.on('disconnect', () => process.exit(0));
backend.start().then(
  () => process.send?.('started'),
  error => {
    process.send?.(String(error?.stack ?? error));
    process.exit(1);
  },
);
