/** States that no API server of today would keep, by the file of their fixture, with what the server says about them. */
export const refusedBuiltInFixtures: Readonly<Record<string, RegExp>> = {
  // Kubernetes 1.37 serves neither of these versions any more.
  'kinds/scheduling.k8s.io/__fixtures__/podGroup/v1alpha2.yaml':
    /GET \/apis\/scheduling\.k8s\.io\/v1alpha2: 404/,
  'kinds/scheduling.k8s.io/__fixtures__/workload/v1alpha1.yaml':
    /GET \/apis\/scheduling\.k8s\.io\/v1alpha1: 404/,
  'kinds/scheduling.k8s.io/__fixtures__/workload/v1alpha2.yaml':
    /GET \/apis\/scheduling\.k8s\.io\/v1alpha2: 404/,
};
