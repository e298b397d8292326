import { bench } from './commands/bench';
import { replay } from './commands/replay';
import { start } from './commands/start';
import { test } from './commands/test';
import { UsageError } from './usage';

/** The commands of `./berth` that need the installed repository. Each resolves to an exit code. */
const commands: Record<string, (args: string[]) => Promise<number>> = {
  start,
  test,
  bench,
  replay,
};

async function main([name, ...args]: string[]): Promise<number> {
  const command = commands[name];
  if (!command) {
    throw new UsageError(`there is no command '${name}'`);
  }
  return command(args);
}

main(process.argv.slice(2)).then(
  code => process.exit(code),
  error => {
    process.stderr.write(
      error instanceof UsageError
        ? `berth: ${error.message}\nberth: see ./berth help\n`
        : `berth: ${error?.stack ?? error}\n`,
    );
    process.exit(error instanceof UsageError ? 2 : 1);
  },
);
