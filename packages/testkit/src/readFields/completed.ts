import { FieldNode } from './FieldNode';

/** Where one of these is read, a pod's spec is: whole, or in the words of an API that repeats parts of it. */
const OF_A_POD_SPEC = [
  'affinity',
  'containers',
  'nodeSelector',
  'tolerations',
  'topologySpreadConstraints',
  'volumes',
];

/** Maps whose keys are anybody's to choose, whatever the fixtures have, and objects that are asked which keys they have. */
const MAPS = new Set([
  'clusterSelector',
  'endpoints',
  'executorState',
  'exporters',
  'flavors',
  'labels',
  'limits',
  'matchLabels',
  'minTaskMember',
  'nodeLabels',
  'nodeSelector',
  'protocols',
  'requests',
  'stateTransitionTimes',
]);

/** Lists of objects that are asked which keys they have. */
const LISTS_OF_MAPS = new Set(['generators', 'steps']);

/** Maps that hold more than is anybody's business, and what is read of them. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  // Of Spark, which takes passwords among its properties.
  sparkConf: [
    'spark.driver.cores',
    'spark.driver.memory',
    'spark.driver.memoryOverhead',
    'spark.dynamicAllocation.enabled',
    'spark.dynamicAllocation.initialExecutors',
    'spark.dynamicAllocation.maxExecutors',
    'spark.dynamicAllocation.minExecutors',
    'spark.dynamicAllocation.shuffleTracking.enabled',
    'spark.executor.cores',
    'spark.executor.instances',
    'spark.executor.memory',
    'spark.executor.memoryOverhead',
    'spark.executor.pyspark.memory',
    'spark.kubernetes.driver.limit.cores',
    'spark.kubernetes.driver.request.cores',
    'spark.kubernetes.executor.limit.cores',
    'spark.kubernetes.executor.request.cores',
    'spark.memory.offHeap.enabled',
    'spark.memory.offHeap.size',
  ],
  // Whether there are any.
  envVars: [],
};

/** What can be said in one of several ways, of which the fixtures have some. */
const ALIKE = [
  'huggingface',
  'lightgbm',
  'model',
  'onnx',
  'paddle',
  'pmml',
  'pytorch',
  'sklearn',
  'tensorflow',
  'triton',
  'xgboost',
];

/** What is looked at whether it is there or not, and never for what it holds. */
const UNREAD = ['env', 'envFrom', 'command', 'toJSON'];

/** What is kept of any pod's spec, whether or not it is named here. */
const OF_ANY_POD = [
  ...OF_A_POD_SPEC,
  'hostNetwork',
  'hostUsers',
  'initContainers',
  'overhead',
  'preemptionPolicy',
  'priority',
  'priorityClassName',
  'resourceClaims',
  'runtimeClassName',
  'schedulerName',
  'schedulingGates',
  'schedulingGroup',
  'workloadRef',
];

/**
 * The node with what its kind would read of other objects than the fixtures: any label, any resource, all of a selector and
 * all that bears on where a pod may run. Of annotations nothing is read but what `(annotations)` stands for.
 */
export function completed(node: FieldNode): FieldNode {
  const { children } = node;
  for (const key of UNREAD) children.delete(key);
  if (children.has('*') || isOfResources(node)) node.unite();
  completeResources(children.get('resources'));
  if (children.has('sklearn')) completeAlike(node);
  const isPodSpec = OF_A_POD_SPEC.some(key => children.has(key));
  for (const [key, child] of children) {
    if (Object.hasOwn(NAMED, key)) {
      child.children.clear();
      NAMED[key].forEach(name => child.child(name));
    } else {
      completeMap(key, child);
      completed(child);
    }
  }
  if (children.delete('annotations')) node.child('(annotations)');
  if (isPodSpec) {
    for (const key of OF_ANY_POD) {
      if (children.get(key)?.children.size === 0) children.delete(key);
    }
    node.child('(podSpec)');
    node.child('(annotations)');
    node.child('labels').child('*');
  }
  if (children.get('spec')?.children.has('(podSpec)')) {
    const metadata = node.child('metadata');
    metadata.child('labels').child('*');
    metadata.child('(annotations)');
  }
  return node;
}

function completeResources(node: FieldNode | undefined): void {
  if (!node || node.children.has('*')) return;
  node.child('limits');
  node.child('requests');
}

function completeAlike(node: FieldNode): void {
  const all = new FieldNode();
  ALIKE.forEach(name => all.take(node.child(name)));
  ALIKE.forEach(name => node.child(name).take(all));
}

function completeMap(key: string, node: FieldNode): void {
  const isSelector = /selector$/i.test(key) && node.children.has('matchLabels');
  if (isSelector) node.child('matchExpressions').child('**');
  if (MAPS.has(key)) node.child('*');
  if (LISTS_OF_MAPS.has(key)) node.child('*').child('*');
}

function isOfResources({ children }: FieldNode): boolean {
  return children.has('cpu') || [...children.keys()].some(isQualified);
}

function isQualified(key: string): boolean {
  return key.includes('/');
}
