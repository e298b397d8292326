import { readdirSync } from 'node:fs';
import { ChildGroup } from '../process/ChildGroup';
import { interrupted } from '../process/interrupted';
import { inRepository } from '../repository';
import { UsageError } from '../usage';

const folder = 'packages/benchmarks/src/figures';

/** What `./berth bench` may name. */
export function benchmarks(): string[] {
  return readdirSync(inRepository(folder))
    .filter(file => file.endsWith('.ts'))
    .map(file => file.replace(/\.ts$/, ''))
    .sort();
}

/** `./berth bench [name]`: every published figure next to its peer, measured in the same run. */
export async function bench(args: string[]): Promise<number> {
  const names = benchmarks();
  const [name, ...rest] = args;
  if (name && !name.startsWith('-') && !names.includes(name)) {
    throw new UsageError(
      `there is no benchmark '${name}'; there are: ${names.join(', ')}`,
    );
  }
  const chosen = name && names.includes(name) ? [name] : names;
  const children = new ChildGroup();
  const stopped = interrupted().then(() => 'interrupted' as const);
  let failed = 0;
  for (const figure of chosen) {
    const run = children.run(
      process.execPath,
      [
        '--expose-gc',
        '--max-old-space-size=8192',
        '--import',
        'tsx',
        inRepository(folder, `${figure}.ts`),
        ...rest,
      ],
      { env: { ...process.env, NODE_ENV: 'production' } },
    );
    const code = await Promise.race([run, stopped]);
    if (code === 'interrupted') {
      await children.end();
      return 130;
    }
    failed += code === 0 ? 0 : 1;
  }
  return failed === 0 ? 0 : 1;
}
