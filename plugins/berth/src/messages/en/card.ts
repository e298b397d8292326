export const card = {
  title: 'Running',
  loading: 'Loading what runs',
  seeWhatWouldFit: 'See what would fit',
  moreProblems_one: 'and {{count, number}} more problem',
  moreProblems_other: 'and {{count, number}} more problems',
  moreClusters_one: 'Show {{count, number}} more cluster',
  moreClusters_other: 'Show {{count, number}} more clusters',
  showLess: 'Show fewer clusters',
  forbidden: {
    title: 'You may not see what runs here',
    detail:
      'Berth shows a service to whoever may see its catalog entity. Ask the owner of the entity, or whoever runs this portal.',
  },
  signedOut: {
    title: 'Your sign-in has expired',
    detail: 'Sign in again, and this card comes back.',
  },
  unknownEntity: {
    title: 'Berth does not know this entity',
    detail:
      'The catalog has not told Berth about {{entityRef}} yet. New entities appear within a minute.',
  },
  failed: {
    title: 'Berth does not answer',
    detail:
      'Nothing has been read yet, so nothing is known of this service. Berth tries again by itself.',
    retry: 'Try again now',
  },
} as const;

export const hint = {
  annotationMissing: {
    title: 'This entity does not say what belongs to it',
    detail: 'Add this line under metadata.annotations in catalog-info.yaml:',
    namespaceAlone:
      'A namespace alone ({{namespaces}}) selects nothing, for it may hold what is others’. Add this line under metadata.annotations in catalog-info.yaml:',
  },
  labelMissing: {
    title: 'No workload matches {{selector}}',
    detail:
      'Looked in {{where}}. Add this label to the Deployment and its pods:',
    where: '{{clusters}}, namespaces {{namespaces}}',
  },
  onlyOpenNamespaces: '{{where}} (only namespaces open to its owner)',
  namespacesNotOpen: {
    title: 'Not open to the owner of this entity: {{namespaces}}',
    detail:
      'The annotation {{annotation}} names only namespaces that berth.namespaces opens to others. Nothing was looked up in them.',
  },
  clusterUnknown: {
    title: 'There is no cluster “{{cluster}}”',
    detail: 'The annotation {{annotation}} names it. Known are: {{known}}.',
    detailAlone: 'The annotation {{annotation}} names it.',
  },
  clusterRelationMissing: {
    title: 'This entity depends on no cluster',
    detail:
      'kubernetes.serviceLocatorMethod is catalogRelation, so that only clusters are looked in that its spec depends on:',
  },
  applicationMissing: {
    title: 'No Argo CD Application answers to “{{value}}”',
    detail: 'The annotation {{annotation}} names it. Looked in {{clusters}}.',
  },
  selectorInvalid: {
    title: 'The selector in {{annotation}} cannot be read',
    detail: '“{{value}}”: {{message}}',
  },
  nothing: {
    title: 'Nothing runs for this entity',
    detail: 'Its annotations match nothing in the clusters that Berth watches.',
  },
  copy: 'Copy',
  copied: 'Copied',
} as const;
