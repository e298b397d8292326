/**
 * `./berth bench news [--count N] [--others N] [--built-app]`: how long a change in a cluster takes to the page of a Component, in
 * a real Chromium, through a real API server and a whole Backstage, while others' pods change so many times a second.
 */
import { parseArgs } from 'node:util';
import { buildApp, startBackstage, startControlPlane } from '@berth/testkit';
import { percentile } from '../backend/measureViews';
import { FaceBrowser } from '../face/FaceBrowser';
import { makeWorld, measureNews } from '../face/measureNews';
import { describeMachine } from '../measure/machine';
import { numberOf } from '../measure/numberOf';
import { ms, printTable } from '../measure/table';

const GOALS = { p50: 100, p99: 400 };

async function main() {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '200' },
      others: { type: 'string', default: '100' },
      'built-app': { type: 'boolean', default: false },
    },
  });
  const count = numberOf('count', values.count);
  const othersPerSecond = numberOf('others', values.others);
  if (!values['built-app']) await buildApp();
  const cluster = await startControlPlane({ components: [] });
  try {
    await makeWorld(cluster);
    const backstage = await startBackstage({
      sources: [{ type: 'kubeconfig', file: cluster.kubeconfigPath }],
    });
    try {
      const browser = await FaceBrowser.start(backstage.url);
      try {
        process.stdout.write(`news: ${describeMachine()}\n`);
        const figures = await measureNews(browser, cluster, {
          ...{ count, othersPerSecond },
        });
        const of = (percent: number) => ms(percentile(figures.times, percent));
        printTable(
          ['a write to the API server, on the page', 'figure', 'goal'],
          [
            ['p50', of(50), `at most ${GOALS.p50} ms`],
            ['p99', of(99), `at most ${GOALS.p99} ms`],
            ['the slowest', ms(Math.max(...figures.times)), ''],
          ],
        );
        process.stdout.write(
          `${figures.times.length} writes, ${figures.eventsPerSecond.toFixed(
            0,
          )} events/s in all; ${describeMachine()} at the end\n`,
        );
      } finally {
        await browser.stop();
      }
    } finally {
      await backstage.stop();
    }
  } finally {
    await cluster.stop();
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
