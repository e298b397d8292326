/** Runs something and says of whom it speaks where it fails. */
export function naming<T>(subject: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${subject}: ${reason}`, { cause: error });
  }
}
