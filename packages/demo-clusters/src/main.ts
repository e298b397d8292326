import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startDemoClusters } from './startDemoClusters';

/** Serves the demo clusters until it is interrupted, for kubectl and for whoever works on Berth. */
async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      kubeconfig: { type: 'string' },
    },
  });
  const demo = await startDemoClusters({
    port: Number(values.port),
    seed: Number(values.seed),
  });
  const temporary = values.kubeconfig
    ? undefined
    : await mkdtemp(join(tmpdir(), 'berth-demo-'));
  const path = values.kubeconfig ?? join(temporary ?? '', 'kubeconfig');
  await demo.writeKubeconfig(path);
  process.stdout.write(
    `Demo clusters: ${demo.clusters.map(c => c.name).join(', ')}\n` +
      `  ${demo.url}\n` +
      `  export KUBECONFIG=${path}\n`,
  );
  const stop = async () => {
    await demo.stop();
    if (temporary) await rm(temporary, { recursive: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop().catch(error => {
        process.stderr.write(`${error}\n`);
        process.exitCode = 1;
      });
    });
  }
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
