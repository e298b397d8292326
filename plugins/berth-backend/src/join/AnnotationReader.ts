import { InputError } from '@backstage/errors';
import { LabelRequirement, parseLabelSelector } from './selector';
import { checkLabelValue } from './selector/labelSyntax';

// A catalog file is anybody's to write. Namespaces and cluster names are far shorter than this.
const MAX_ANNOTATION_LENGTH = 2_000;
const MAX_SHOWN_LENGTH = 100;
const MAX_LIST_LENGTH = 50;

/** Reads annotations with bounds, and keeps what could not be read for the reader who wrote it. */
export class AnnotationReader {
  readonly invalid: Array<{
    annotation: string;
    value: string;
    message: string;
  }> = [];

  constructor(private readonly annotations: Readonly<Record<string, string>>) {}

  /** The trimmed value, which may be empty, or `undefined` where the annotation is absent or unreadable. */
  text(annotation: string): string | undefined {
    if (!Object.hasOwn(this.annotations, annotation)) {
      return undefined;
    }
    return this.#read(annotation, this.annotations[annotation], value => {
      if (typeof value !== 'string') {
        throw new InputError('is not a text');
      }
      if (value.length > MAX_ANNOTATION_LENGTH) {
        throw new InputError(
          `is longer than ${MAX_ANNOTATION_LENGTH} characters`,
        );
      }
      return value.trim();
    });
  }

  /** Names separated by commas; `undefined` where there is none. */
  list(annotation: string): string[] | undefined {
    const text = this.text(annotation);
    if (!text) {
      return undefined;
    }
    return this.#read(annotation, text, value => {
      const names = value
        .split(',')
        .map(name => name.trim())
        .filter(Boolean);
      if (names.length > MAX_LIST_LENGTH) {
        throw new InputError(`lists more than ${MAX_LIST_LENGTH} names`);
      }
      return names.length > 0 ? [...new Set(names)] : undefined;
    });
  }

  selector(
    annotation: string,
  ): { selector: string; requirements: LabelRequirement[] } | undefined {
    const text = this.text(annotation);
    if (!text) {
      return undefined;
    }
    return this.#read(annotation, text, value => ({
      selector: value,
      requirements: parseLabelSelector(value),
    }));
  }

  /** `value` itself where the API server would take it as a label value. */
  labelValue(annotation: string, value: string): string | undefined {
    return this.#read(annotation, value, candidate => {
      checkLabelValue(candidate);
      return candidate;
    });
  }

  #read<T>(
    annotation: string,
    value: string,
    read: (value: string) => T,
  ): T | undefined {
    try {
      return read(value);
    } catch (error) {
      if (!(error instanceof InputError)) {
        throw error;
      }
      const isKnown = this.invalid.some(
        entry => entry.annotation === annotation,
      );
      if (!isKnown) {
        this.invalid.push({
          annotation,
          value: String(value).slice(0, MAX_SHOWN_LENGTH),
          message: error.message,
        });
      }
      return undefined;
    }
  }
}
