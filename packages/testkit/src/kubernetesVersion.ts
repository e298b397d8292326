/**
 * The Kubernetes that the tests run against. `control-plane/go.mod` pins the same version; a test compares the two.
 * @public
 */
export const kubernetesVersion = '1.37.1';
