/**
 * Compares the core with kube-scheduler's own code: `yarn oracle:compare [FROM [COUNT]]`. Each disagreement is printed
 * with the smallest case that still shows it.
 */
import { type Case, replayCase } from '@berth/backstage-plugin-berth-scheduler';
import { askOracle } from '../askOracle';
import { compareVerdicts, Disagreement } from '../compareVerdicts';
import { ensureOracle } from '../oracleBinary';
import { openOracle, type Oracle } from '../openOracle';
import { shrinkCase } from '../shrinkCase';

const shown = 10;
const profile = { kubernetesVersion: '1.37' } as const;

/** A smaller case counts only if it shows the same kind of disagreement. */
async function shrink(
  oracle: Oracle,
  large: Case,
  about: Disagreement['about'],
): Promise<Case> {
  return shrinkCase({
    case: large,
    disagrees: async smaller => {
      const ours = replayCase(smaller, profile);
      const found = compareVerdicts({
        oracle: await oracle.ask(smaller),
        ours,
      });
      return found.some(point => point.about === about);
    },
  });
}

async function main(): Promise<void> {
  const [from = '1', count = '1000'] = process.argv.slice(2);
  const oracle = openOracle({ binary: await ensureOracle() });
  try {
    await compare(oracle, Number(from), Number(count));
  } finally {
    await oracle.close();
  }
}

async function compare(
  oracle: Oracle,
  from: number,
  count: number,
): Promise<void> {
  let agreed = 0;
  let unknown = 0;
  let disagreed = 0;
  for await (const answer of askOracle({ oracle, from, count })) {
    const { seed, case: oneCase, verdict, ...made } = answer;
    const ours = replayCase(oneCase, profile);
    const [first] = compareVerdicts({ oracle: verdict, ours });
    if (ours.unknown !== undefined && made.kind !== 'unmodelled') {
      process.stdout.write(`\n## seed ${seed}: unknown, ${ours.unknown}\n`);
    }
    if (first) {
      disagreed += 1;
      if (disagreed <= shown) {
        const small = await shrink(oracle, oneCase, first.about);
        await print(oracle, `seed ${seed}: ${JSON.stringify(made)}`, small);
      }
    } else if (ours.unknown === undefined) {
      agreed += 1;
    } else {
      unknown += 1;
    }
  }
  process.stdout.write(
    `\n${agreed} agree, ${disagreed} disagree, ${unknown} unknown to the core\n`,
  );
  process.exitCode = disagreed > 0 ? 1 : 0;
}

async function print(oracle: Oracle, title: string, small: Case) {
  const points = compareVerdicts({
    oracle: await oracle.ask(small),
    ours: replayCase(small, profile),
  });
  const list = points.map(({ about, says }) => `- ${about}: ${says}\n`);
  process.stdout.write(
    `\n## ${title}\n${list.join('')}\n\`\`\`json\n${JSON.stringify(
      small,
    )}\n\`\`\`\n`,
  );
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
