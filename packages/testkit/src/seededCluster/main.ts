/**
 * Runs a seeded cluster until Ctrl-C and prints the path of its kubeconfig on stdout.
 */
import { once } from 'node:events';
import { startSeededCluster } from './startSeededCluster';

async function main(): Promise<void> {
  const controlPlane = await startSeededCluster();
  process.stdout.write(`${controlPlane.kubeconfigPath}\n`);
  // Signals do not keep a process alive by themselves.
  const alive = setInterval(() => {}, 2 ** 30);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  clearInterval(alive);
  await controlPlane.stop();
}

main().catch(error => {
  process.stderr.write(`testkit: ${error.message}\n`);
  process.exitCode = 1;
});
