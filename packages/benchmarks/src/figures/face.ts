/**
 * `./berth bench face [--rounds N] [--services N] [--nodes N] [--clusters N] [--pods N] [--built-app]`: what the pages of Berth cost a
 * browser, in a real Chromium on the built app: the card of a service, my services, the GPU map. The tab of the kubernetes plugin is
 * the only one of them that Backstage has an equivalent of: it is measured beside Berth's in one app, on the same clusters.
 */
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { buildApp, buildAppIn, builtApp } from '@berth/testkit';
import { faceAnswers } from '../face/faceAnswers';
import { FaceBrowser } from '../face/FaceBrowser';
import { FacePortal } from '../face/FacePortal';
import { measureCard, measureMap, measureServices } from '../face/measureFace';
import type { Frames } from '../face/measureFrames';
import {
  measureTab,
  scriptsWithoutTabs,
  Tab,
  TabFigures,
} from '../face/measureTabs';
import { recordTabs } from '../face/recordTabs';
import { describeMachine } from '../measure/machine';
import { numberOf } from '../measure/numberOf';
import { median } from '../measure/samples';
import { ms, printTable, times } from '../measure/table';

/** Of gzipped scripts, for the card. */
const CARD_GOAL = 60_000;
const DRAW_GOAL_MS = 200;

/** The app that has both tabs; the one that users get has Berth's alone. */
const APP_WITH_BOTH = resolvePackagePath('@berth/benchmark-app');

async function main() {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '5' },
      services: { type: 'string', default: '1000' },
      nodes: { type: 'string', default: '5000' },
      clusters: { type: 'string', default: '3' },
      pods: { type: 'string', default: '10' },
      'built-app': { type: 'boolean', default: false },
    },
  });
  const rounds = numberOf('rounds', values.rounds);
  const size = {
    services: numberOf('services', values.services),
    nodes: numberOf('nodes', values.nodes),
  };
  if (!values['built-app']) {
    await buildApp();
    await buildAppIn(APP_WITH_BOTH, ['app-config.yaml']);
  }
  const portal = await FacePortal.start({
    dist: builtApp,
    answers: faceAnswers(size),
  });
  const browser = await FaceBrowser.start(portal.url);
  try {
    process.stdout.write(`face: ${describeMachine()} of ${rounds} rounds\n`);
    const card = await measureCard(browser);
    const services = await repeat(rounds, () => measureServices(browser));
    const map = await repeat(rounds, () => measureMap(browser));
    const of = <T>(all: T[], figure: (one: T) => number) =>
      median(all.map(figure));
    const frames = (all: Frames[]) =>
      `${of(all, f => f.perSecond).toFixed(0)} frames/s, ${of(
        all,
        f => f.long,
      )} longer than 50 ms, worst ${ms(of(all, f => f.worstMs))}`;
    printTable(
      ['', 'figure', 'goal'],
      [
        [
          'card of a service, loaded lazily',
          `${kilobytes(card.bytes)} gzipped in ${
            card.scripts
          } scripts; the page without it loads ${kilobytes(card.before)}`,
          `at most ${kilobytes(CARD_GOAL)}`,
        ],
        [
          `my services, ${size.services} cards: first paint`,
          ms(of(services, s => s.firstPaint)),
          '',
        ],
        ['  first cards', ms(of(services, s => s.firstCards)), ''],
        [
          `  scrolling, ${of(services, s => s.cardsInPage)} cards in the page`,
          frames(services.map(s => s.scroll)),
          '',
        ],
        [
          `GPU map, ${size.nodes} × 8: from the answer to the picture`,
          ms(of(map, m => m.first)),
          `at most ${DRAW_GOAL_MS} ms`,
        ],
        [
          '  all of it, from a click',
          ms(of(map, m => m.whole)),
          `at most ${DRAW_GOAL_MS} ms`,
        ],
        ['  panning', frames(map.map(m => m.pan)), ''],
        ['  zooming', frames(map.map(m => m.zoom)), ''],
      ],
    );
  } finally {
    await browser.stop();
    await portal.stop();
  }
  await besideTheKubernetesTab(
    rounds,
    numberOf('clusters', values.clusters),
    numberOf('pods', values.pods),
  );
  process.stdout.write(`${describeMachine()} at the end\n`);
}

/** Both say of each cluster how many of its pods are there; how much else is not counted. */
async function besideTheKubernetesTab(
  rounds: number,
  clusters: number,
  pods: number,
) {
  const names = Array.from({ length: clusters }, (_, at) => `cluster-${at}`);
  const ours = {
    api: '/api/berth/',
    texts: [...names, `${pods} / ${pods} available`],
  };
  const tabs: Array<[string, Tab]> = [
    [
      'kubernetes plugin: tab',
      {
        path: '/kubernetes',
        api: '/api/kubernetes/',
        texts: [...names, `${pods} pods`],
      },
    ],
    ['Berth: card', { path: '', ...ours }],
    ['Berth: tab', { path: '/berth', ...ours }],
    [
      'Berth: tab, read to its end',
      { path: '/berth', ...ours, isReadThrough: true },
    ],
  ];
  const portal = await FacePortal.start({
    dist: join(APP_WITH_BOTH, 'dist'),
    answers: await recordTabs({
      ...{ clusters, podsPerCluster: 30, everywhere: true },
      ...{ components: 1, podsPerComponent: pods },
    }),
  });
  const browser = await FaceBrowser.start(portal.url);
  try {
    const without = await scriptsWithoutTabs(browser);
    const visits = tabs.map((): TabFigures[] => []);
    // In turns, so that what else the machine does is everybody's.
    for (let round = 0; round < rounds; round++) {
      for (const [at, [, tab]] of tabs.entries()) {
        visits[at].push(await measureTab(browser, tab, without));
      }
    }
    const medians = visits.map(all => ({
      scripts: median(all.map(({ scripts }) => scripts)),
      answers: median(all.map(({ answers }) => answers)),
      shown: median(all.map(({ shown }) => shown)),
    }));
    const [theirs] = medians;
    process.stdout.write(
      `\nA Component with ${pods} pods in each of ${clusters} clusters; in brackets, how many times less than the kubernetes plugin\n`,
    );
    printTable(
      ['', 'scripts, gzipped', 'answers, gzipped', 'all clusters drawn'],
      medians.map((figures, at) => {
        const beside = (
          text: string,
          figure: 'scripts' | 'answers' | 'shown',
        ) =>
          at === 0
            ? text
            : `${text} (${times(theirs[figure] / figures[figure])})`;
        return [
          tabs[at][0],
          beside(kilobytes(figures.scripts), 'scripts'),
          beside(kilobytes(figures.answers), 'answers'),
          beside(ms(figures.shown), 'shown'),
        ];
      }),
    );
  } finally {
    await browser.stop();
    await portal.stop();
  }
}

async function repeat<T>(rounds: number, run: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let round = 0; round < rounds; round++) results.push(await run());
  return results;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`;
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
