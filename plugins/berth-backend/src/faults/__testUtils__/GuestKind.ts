import {
  ControlPlane,
  CustomResourceDefinition,
  establishCrd,
} from '@berth/testkit';

/** A kind of a CRD that is installed, with all its objects taken away again, any number of times. */
export class GuestKind {
  readonly #controlPlane: () => ControlPlane;
  readonly #definition: CustomResourceDefinition;
  readonly #onGoing: () => void;
  readonly #onGone: () => void;
  #phase: 'served' | 'absent' = 'absent';

  constructor(options: {
    controlPlane: () => ControlPlane;
    definition: CustomResourceDefinition;
    /** Called before the first object of it goes. */
    onGoing: () => void;
    /** Called when nothing of it is left. */
    onGone: () => void;
  }) {
    this.#controlPlane = options.controlPlane;
    this.#definition = options.definition;
    this.#onGoing = options.onGoing;
    this.#onGone = options.onGone;
  }

  /** Absent from when it begins to go until it is served again. */
  get phase(): 'served' | 'absent' {
    return this.#phase;
  }

  async come(): Promise<void> {
    if (this.#phase === 'served') return;
    await establishCrd(this.#controlPlane(), this.#definition);
    this.#phase = 'served';
  }

  async go(): Promise<void> {
    if (this.#phase === 'absent') return;
    this.#phase = 'absent';
    this.#onGoing();
    const { name } = this.#definition.metadata;
    await this.#controlPlane().delete([this.#definition]);
    await this.#controlPlane().waitUntilGone(
      `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${name}`,
    );
    this.#onGone();
  }
}
