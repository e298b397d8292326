/**
 * Understands Kubernetes objects: what kind, how healthy, which pods they will ask for.
 *
 * @packageDocumentation
 */
export * from './model';
export * from './kubernetes';
