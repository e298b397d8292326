import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Clock } from '../clock/Clock';
import type { NamedClusterSource } from './NamedClusterSource';
import type { SourceReport } from './SourceReport';
import { superviseSource } from './superviseSource';

interface NamedReport {
  id: string;
  report: SourceReport;
}

interface SupervisedSource {
  named: NamedClusterSource;
  report: SourceReport;
  leaving: AbortController;
}

interface Options {
  clock: Clock;
  random: () => number;
  logger: LoggerService;
  signal: AbortSignal;
  onReports: (reports: readonly NamedReport[]) => void;
  /** Takes the work of a source, which ends when the source is let go of. */
  track: (work: Promise<void>) => void;
}

/** The last word of each source, in the order of the sources, which may be others from one moment to the next. */
export class SourceReports {
  readonly #options: Options;
  #supervised: SupervisedSource[] = [];

  constructor(options: Options) {
    this.#options = options;
  }

  /**
   * Lets go of the sources that are not among these, and asks those that are new. One that takes the place of another is
   * taken to know its clusters until it speaks, so that what both lead to is not read anew.
   */
  set(sources: readonly NamedClusterSource[]): void {
    if (this.#options.signal.aborted) return;
    const former = this.#supervised;
    const staying = new Set(sources.map(({ source }) => source));
    const added: SupervisedSource[] = [];
    this.#supervised = sources.map((named, index) => {
      const known = former.find(
        ({ named: { source } }) => source === named.source,
      );
      if (known) {
        known.named = named;
        return known;
      }
      const replaced = former.at(index);
      const supervised: SupervisedSource = {
        named,
        report:
          replaced && !staying.has(replaced.named.source)
            ? replaced.report
            : { status: 'asked' },
        leaving: new AbortController(),
      };
      added.push(supervised);
      return supervised;
    });
    for (const { named, leaving } of former) {
      if (!staying.has(named.source)) leaving.abort();
    }
    this.#tell();
    added.forEach(supervised => this.#supervise(supervised));
  }

  #tell(): void {
    this.#options.onReports(
      this.#supervised.map(({ named: { id }, report }) => ({ id, report })),
    );
  }

  #supervise(supervised: SupervisedSource): void {
    const { clock, random, logger, track } = this.#options;
    const signal = AbortSignal.any([
      this.#options.signal,
      supervised.leaving.signal,
    ]);
    track(
      superviseSource({
        named: supervised.named,
        ...{ clock, random, logger, signal },
        onReport: report => {
          if (signal.aborted) return;
          supervised.report = report;
          this.#tell();
        },
      }),
    );
  }
}
