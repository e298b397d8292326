/** Answers of 5,000 nodes are a few megabytes each. */
const MAX_ANSWERS = 16;

/** Makes an answer once for all who ask the same, also while it is being made; keeps those that were asked for last. */
export class RecentAnswers {
  readonly #answers = new Map<string, Promise<unknown>>();

  /** @param key - Equal for what is the same answer to the same kind of question. */
  async of<T>(key: readonly unknown[], make: () => Promise<T>): Promise<T> {
    const text = JSON.stringify(key);
    // Whoever asks the same kind of question makes the same type of answer.
    const known = this.#answers.get(text) as Promise<T> | undefined;
    const answer = known ?? make();
    this.#answers.delete(text);
    this.#answers.set(text, answer);
    if (this.#answers.size > MAX_ANSWERS) {
      const [oldest] = this.#answers.keys();
      this.#answers.delete(oldest);
    }
    try {
      return await answer;
    } catch (error) {
      if (this.#answers.get(text) === answer) this.#answers.delete(text);
      throw error;
    }
  }
}
