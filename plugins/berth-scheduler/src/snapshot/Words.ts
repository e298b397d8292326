import type { LabelSelector, Requirement } from '../kubernetes/types';
import { digest } from './digest';

/**
 * The words in which a snapshot names what belongs to pods: plain, or digests of them. Whoever compares with something
 * of the snapshot says it in its words first. Only equality survives, which is all that label selectors ask for.
 */
export interface Words {
  text(text: string): string;
  labels(
    labels: Readonly<Record<string, string>>,
  ): Readonly<Record<string, string>>;
  selector(selector: LabelSelector): LabelSelector;
}

/** The words of a snapshot that was made from objects. */
export const PLAIN: Words = {
  text: text => text,
  labels: labels => labels,
  selector: selector => selector,
};

/** The words of a snapshot that was decoded; see `digest`. */
export const DIGESTS: Words = {
  text: digest,
  labels: labels =>
    Object.fromEntries(
      Object.entries(labels).map(([key, value]) => [
        digest(key),
        digest(value),
      ]),
    ),
  selector: ({ matchLabels, matchExpressions }) => ({
    matchLabels: matchLabels && DIGESTS.labels(matchLabels),
    matchExpressions: matchExpressions?.map(digestRequirement),
  }),
};

function digestRequirement({ key, operator, values }: Requirement) {
  return { key: digest(key), operator, values: values?.map(digest) };
}
