/**
 * `./berth bench backend [--part views|lag|lists|growth|kinds|replicas|churn]… [--clusters 1,10,50] [--pods 10,100] [--minutes 30]
 * [--take-overs 10]`: pages, events and memory of the backend, next to the kubernetes plugin of Backstage in the same process,
 * on the same API servers and for the same Component. `--clusters` are those of `views` and of `growth`. `replicas` needs a
 * PostgreSQL and takes half a minute for each take-over, and `churn` as long as it is told to: they run only if asked for.
 */
import { parseArgs } from 'node:util';
import { churn } from '../backend/parts/churn';
import { growth } from '../backend/parts/growth';
import { kinds } from '../backend/parts/kinds';
import { lag } from '../backend/parts/lag';
import { lists } from '../backend/parts/lists';
import { replicas } from '../backend/parts/replicas';
import { views } from '../backend/parts/views';
import { describeMachine } from '../measure/machine';
import { numberOf } from '../measure/numberOf';

const UNASKED = ['views', 'lag', 'lists', 'growth', 'kinds'] as const;
const PARTS = [...UNASKED, 'replicas', 'churn'] as const;
type Part = (typeof PARTS)[number];

async function main() {
  const { values } = parseArgs({
    options: {
      part: { type: 'string', multiple: true },
      clusters: { type: 'string' },
      pods: { type: 'string', default: '10,100' },
      minutes: { type: 'string', default: '30' },
      'take-overs': { type: 'string', default: '10' },
    },
  });
  const parts = values.part ?? [...UNASKED];
  const unknown = parts.find(part => !PARTS.includes(part as Part));
  if (unknown !== undefined) {
    throw new Error(`--part takes ${PARTS.join(', ')}, not '${unknown}'`);
  }
  process.stdout.write(`backend: ${describeMachine()}\n`);
  if (parts.includes('views')) {
    await views(numbers(values.clusters ?? '1,10,50'), numbers(values.pods));
  }
  if (parts.includes('lag')) await lag();
  if (parts.includes('lists')) await lists();
  if (parts.includes('growth')) {
    await growth(numbers(values.clusters ?? '5,17,50'));
  }
  if (parts.includes('kinds')) await kinds();
  if (parts.includes('replicas')) {
    await replicas(numberOf('take-overs', values['take-overs']));
  }
  if (parts.includes('churn')) await churn(numbers(values.minutes)[0]);
}

function numbers(list: string): number[] {
  const values = list.split(',').map(Number);
  if (values.some(value => !Number.isInteger(value) || value < 1)) {
    throw new Error(`These are no numbers: '${list}'`);
  }
  return values;
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
