/**
 * `./berth bench explain [--objects N]`: how many objects `./berth explain` understands in a second, of all the kinds that
 * Berth knows. Timed as whole processes, less what they take for one object.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { manifests } from '../explain/manifests';
import { describeMachine } from '../measure/machine';
import { printTable } from '../measure/table';
import { answersPerSecond, type CaseProgram } from '../replay/timeProcess';

async function main() {
  const { values } = parseArgs({
    options: { objects: { type: 'string', default: '20000' } },
  });
  const count = Number(values.objects);
  if (!Number.isSafeInteger(count) || count < 2) {
    throw new Error(
      `--objects takes a number of objects, not '${values.objects}'`,
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'berth-bench-explain-'));
  try {
    const { json, yaml } = manifests(count);
    process.stdout.write(`explain: ${describeMachine()}; ${count} objects\n`);
    const rows: string[][] = [];
    for (const [name, documents] of [
      ['JSON lines', json],
      ['YAML documents', yaml],
    ] as const) {
      const rates: string[] = [];
      for (const args of [['--json'], []]) {
        const rate = await objectsPerSecond({ folder, documents, args });
        rates.push(`${Math.round(rate).toLocaleString('en')} objects/s`);
      }
      rows.push([name, sizeOf(documents), ...rates]);
    }
    printTable(['', 'each', './berth explain --json', './berth explain'], rows);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** As `./berth`, which has gone to the top of the checkout, starts it. */
function explain(args: string[]): CaseProgram {
  return {
    file: process.execPath,
    args: [
      '--import',
      'tsx',
      'packages/cli/src/main.ts',
      'explain',
      '-f',
      '-',
      ...args,
    ],
  };
}

async function objectsPerSecond(options: {
  folder: string;
  documents: string[];
  args: string[];
}): Promise<number> {
  const { folder, documents, args } = options;
  const [one, all] = ['one', 'all'].map(name => join(folder, name));
  writeFileSync(one, documents[0]);
  writeFileSync(all, documents.join(''));
  return answersPerSecond(explain(args), {
    one,
    all,
    count: documents.length,
  });
}

function sizeOf(documents: string[]): string {
  const characters = documents.reduce((sum, { length }) => sum + length, 0);
  return `${(characters / documents.length / 1024).toFixed(1)} KB`;
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
