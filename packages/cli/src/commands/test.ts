import { checks, Outcome, Part, parts, usualParts } from '../checks';
import { ChildGroup } from '../process/ChildGroup';
import { interrupted } from '../process/interrupted';
import { parseOptions, UsageError } from '../usage';

/** `./berth test`: all that is usual, or the parts that `--only` names. */
export async function test(args: string[]): Promise<number> {
  const { values } = parseOptions({
    args,
    options: {
      only: { type: 'string', multiple: true },
      screenshots: { type: 'boolean' },
    },
  });
  const { only, screenshots = false } = values as {
    only?: string[];
    screenshots?: boolean;
  };
  const wanted: readonly Part[] = only?.map(partNamed) ?? usualParts;
  const strict = process.env.CI === 'true';
  const children = new ChildGroup();
  const stopped = interrupted().then(() => 'interrupted' as const);

  const total: Outcome = { passed: 0, failed: 0, skipped: [] };
  for (const check of checks.filter(({ part }) => wanted.includes(part))) {
    process.stdout.write(`\n── ${check.name} ──\n`);
    const started = performance.now();
    const outcome = await Promise.race([
      check.run({ children, strict, screenshots }),
      stopped,
    ]);
    if (outcome === 'interrupted') {
      await children.end();
      return 130;
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    process.stdout.write(
      `── ${check.name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)\n`,
    );
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    total.skipped.push(...outcome.skipped);
  }
  await children.end();

  if (total.skipped.length > 0) {
    process.stdout.write(`\nNot run:\n`);
    for (const skipped of total.skipped) {
      process.stdout.write(`  ${skipped}\n`);
    }
    if (strict) {
      total.failed += total.skipped.length;
      process.stdout.write('With CI=true what does not run has failed.\n');
    }
  }
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

function partNamed(name: string): Part {
  const part = parts.find(known => known === name);
  if (!part) {
    throw new UsageError(`--only takes ${parts.join(', ')}, not '${name}'`);
  }
  return part;
}
