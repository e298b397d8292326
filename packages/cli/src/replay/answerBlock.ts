import type { KubernetesVersion } from '@berth/backstage-plugin-berth-scheduler';
import { answerLine } from './answerLine';
import type { BlockAnswer, LineBlock } from './LineBlock';

/** The verdicts on all lines of a block; empty lines have none. */
export function answerBlock(
  block: LineBlock,
  kubernetesVersion: KubernetesVersion,
): BlockAnswer {
  const verdicts: string[] = [];
  let failures = 0;
  switch (block.kind) {
    case 'too long': {
      const at = `line ${block.firstLine}`;
      const why = 'longer than 256 MiB';
      verdicts.push(JSON.stringify({ id: at, invalid: `${at}: ${why}` }));
      failures += 1;
      break;
    }
    case 'lines': {
      // Bytes that are no UTF-8 are read as U+FFFD, as Go does.
      const lines = new TextDecoder().decode(block.bytes).split('\n');
      lines.forEach((line, i) => {
        if (line.trim() === '') {
          return;
        }
        const number = block.firstLine + i;
        const answer = answerLine(line, { number, kubernetesVersion });
        verdicts.push(JSON.stringify(answer.verdict));
        failures += answer.isFailure ? 1 : 0;
      });
      break;
    }
    default: {
      const unheard: never = block;
      throw new Error(`Unknown block ${JSON.stringify(unheard)}`);
    }
  }
  const text = verdicts.map(verdict => `${verdict}\n`).join('');
  return { bytes: new TextEncoder().encode(text), failures };
}
