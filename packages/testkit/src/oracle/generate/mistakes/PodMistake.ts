import type { Fields } from '../CaseDraft';

/** The spec of a valid pod that is to be spoiled. */
export interface Spec extends Fields {
  containers: Fields[];
}

/** Spoils a valid pod in one place. */
export type PodMistake = (spec: Spec, metadata: Fields) => void;

/** Mistakes of one kind, each by what is wrong. */
export type PodMistakes = Record<string, PodMistake>;

/** Replaces fields of the spec. */
export function inSpec(fields: Fields): PodMistake {
  return spec => {
    Object.assign(spec, fields);
  };
}

/** Replaces the first container by one that is fine but for the fields. */
export function inFirstContainer(fields: Fields): PodMistake {
  return spec => {
    spec.containers[0] = { name: 'c0', image: 'nginx', ...fields };
    delete spec.resources;
  };
}
