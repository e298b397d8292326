import { parentPort, workerData } from 'node:worker_threads';
import { answerBlock } from './answerBlock';
import type { LineBlock } from './LineBlock';

/** A thread of its own: answers one block after another. */
parentPort?.on('message', (block: LineBlock) => {
  const answer = answerBlock(block, workerData.kubernetesVersion);
  parentPort?.postMessage(answer, [answer.bytes.buffer]);
});
