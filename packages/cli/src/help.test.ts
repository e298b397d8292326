import { execFileSync } from 'node:child_process';
import { parts } from './checks';
import { benchmarks } from './commands/bench';
import { inRepository } from './repository';

const help = execFileSync(inRepository('berth'), ['help'], {
  encoding: 'utf8',
});

describe('./berth help', () => {
  it.each(parts)('names the part %s of the tests', part => {
    expect(help).toContain(`\`${part}\``);
  });

  it.each(benchmarks())('names the benchmark %s', name => {
    expect(help).toMatch(new RegExp(`^    ${name} +[A-Z]`, 'm'));
  });
});
