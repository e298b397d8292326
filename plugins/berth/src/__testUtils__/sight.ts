/** Stands for a window in which nothing is in sight until the test says so. */
export class Sight {
  readonly #observed = new Map<Element, IntersectionObserverCallback>();
  readonly #before = window.IntersectionObserver;

  static install(): Sight {
    const sight = new Sight();
    const observed = sight.#observed;
    window.IntersectionObserver = class implements IntersectionObserver {
      readonly root = null;
      readonly rootMargin = '';
      readonly scrollMargin = '';
      readonly thresholds = [];
      readonly #callback: IntersectionObserverCallback;

      constructor(callback: IntersectionObserverCallback) {
        this.#callback = callback;
      }

      observe(element: Element) {
        observed.set(element, this.#callback);
      }

      unobserve(element: Element) {
        observed.delete(element);
      }

      disconnect() {
        for (const [element, callback] of observed) {
          if (callback === this.#callback) observed.delete(element);
        }
      }

      takeRecords() {
        return [];
      }
    };
    return sight;
  }

  /** Whether anything waits until this element, or what it is in, is in sight. */
  isAwaited(element: Element): boolean {
    return [...this.#observed.keys()].some(place => place.contains(element));
  }

  /** Scrolls to an element. */
  reaches(element: Element) {
    for (const [place, callback] of [...this.#observed]) {
      const entry = {
        isIntersecting: place.contains(element),
        target: place,
      } as unknown as IntersectionObserverEntry;
      callback([entry], undefined as unknown as IntersectionObserver);
    }
  }

  restore() {
    window.IntersectionObserver = this.#before;
  }
}
