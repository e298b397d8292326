/**
 * Describes tests that cannot run everywhere. Where they cannot, they are skipped and `SKIPPED: <name>: <reason>` is
 * printed; with `CI` set they fail, so that a build never passes for not having looked.
 *
 * @param unavailable - why they cannot run here; `undefined` where they can.
 * @public
 */
export function describeUnless(
  unavailable: string | undefined,
  name: string,
  define: () => void,
): void {
  if (unavailable === undefined) {
    describe(name, define);
  } else if (process.env.CI && process.env.CI !== 'false') {
    describe(name, () => {
      it('has what it needs', () => {
        throw new Error(unavailable);
      });
    });
  } else {
    process.stderr.write(`SKIPPED: ${name}: ${unavailable}\n`);
    describe.skip(name, define);
  }
}
