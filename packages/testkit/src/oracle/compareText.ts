import type { Disagreement } from './Disagreement';

/** Texts that must be the same, character by character. */
export function compareText(
  about: Disagreement['about'],
  oracle: string | undefined,
  ours: string | undefined,
): Disagreement[] {
  return oracle === ours
    ? []
    : [
        {
          about,
          says: `${quoted(oracle)}, the core says ${quoted(ours)}`,
        },
      ];
}

function quoted(text: string | undefined): string {
  return text === undefined ? 'nothing' : JSON.stringify(text);
}
