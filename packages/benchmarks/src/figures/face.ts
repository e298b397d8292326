/**
 * `./berth bench face [--rounds N] [--services N] [--nodes N] [--built-app]`: what the pages of Berth cost a browser, in a real Chromium on
 * the built app: the card of a service, my services, the GPU map.
 */
import { parseArgs } from 'node:util';
import { buildApp, builtApp } from '@berth/testkit';
import { faceAnswers } from '../face/faceAnswers';
import { FaceBrowser } from '../face/FaceBrowser';
import { FacePortal } from '../face/FacePortal';
import { measureCard, measureMap, measureServices } from '../face/measureFace';
import type { Frames } from '../face/measureFrames';
import { describeMachine } from '../measure/machine';
import { numberOf } from '../measure/numberOf';
import { median } from '../measure/samples';
import { ms, printTable } from '../measure/table';

/** Of gzipped scripts, for the card. */
const CARD_GOAL = 60_000;
const DRAW_GOAL_MS = 200;

async function main() {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '5' },
      services: { type: 'string', default: '1000' },
      nodes: { type: 'string', default: '5000' },
      'built-app': { type: 'boolean', default: false },
    },
  });
  const rounds = numberOf('rounds', values.rounds);
  const size = {
    services: numberOf('services', values.services),
    nodes: numberOf('nodes', values.nodes),
  };
  if (!values['built-app']) await buildApp();
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
    process.stdout.write(`${describeMachine()} at the end\n`);
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
