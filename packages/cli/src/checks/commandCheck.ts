import { inRepository } from '../repository';
import type { Check } from './Check';

/** A check that is one program of `node_modules/.bin`: it passes or it does not. */
export function commandCheck(name: string, command: string[]): Check {
  const [program, ...args] = command;
  return {
    name,
    part: 'static',
    async run({ children }) {
      const code = await children.run(process.execPath, [
        inRepository('node_modules/.bin', program),
        ...args,
      ]);
      return {
        passed: code === 0 ? 1 : 0,
        failed: code === 0 ? 0 : 1,
        skipped: [],
      };
    },
  };
}
