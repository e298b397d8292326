import type { PodRow } from './PodRow';

/** Waiting pods to which one question to the core is the same. */
export interface AskedGroup {
  rows: readonly PodRow[];
  /** Equal for groups to which one question is the same. */
  question: string;
}

/**
 * In the order in which it is best to ask about them, where not all can be asked about: those first whose question is about
 * most units of accelerators, and then about most pods.
 */
export function largestFirst<T extends AskedGroup>(groups: readonly T[]): T[] {
  const sizes = new Map<string, { units: number; pods: number }>();
  for (const { question, rows } of groups) {
    const size = sizes.get(question) ?? { units: 0, pods: 0 };
    for (const { devices } of rows) {
      for (const [, units] of devices) size.units += units;
    }
    size.pods += rows.length;
    sizes.set(question, size);
  }
  return [...groups].sort((one, other) => {
    const a = sizes.get(one.question)!;
    const b = sizes.get(other.question)!;
    return b.units - a.units || b.pods - a.pods;
  });
}
