import { UsageError } from './usage';

type Command = (args: string[]) => Promise<number>;

/**
 * The commands of `./berth` that need the installed repository. Each resolves to an exit code. Only the one that is asked
 * for is loaded, because compiling the others takes longer than replaying a few cases.
 */
const commands: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./commands/start')).start,
  test: async () => (await import('./commands/test')).test,
  bench: async () => (await import('./commands/bench')).bench,
  explain: async () => (await import('./commands/explain')).explain,
  replay: async () => (await import('./commands/replay')).replay,
};

async function main([name, ...args]: string[]): Promise<number> {
  if (!Object.hasOwn(commands, name)) {
    throw new UsageError(`there is no command '${name}'`);
  }
  const command = await commands[name]();
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
