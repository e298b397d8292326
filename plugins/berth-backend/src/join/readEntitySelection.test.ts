import { component } from '../__fixtures__/entity';
import { readEntitySelection } from './readEntitySelection';

const ID = 'backstage.io/kubernetes-id';
const SELECTOR = 'backstage.io/kubernetes-label-selector';
const NAMESPACE = 'backstage.io/kubernetes-namespace';
const CLUSTER = 'backstage.io/kubernetes-cluster';

function select(annotations?: Record<string, string>) {
  return readEntitySelection(component('chat', annotations));
}

describe('readEntitySelection', () => {
  it('selects nothing without annotations', () => {
    expect(select()).toEqual({
      entityRef: 'component:default/chat',
      name: 'chat',
      labels: undefined,
      access: undefined,
      closedNamespaces: [],
      namespaces: undefined,
      clusters: undefined,
      applications: undefined,
      invalid: [],
    });
  });

  it('selects by id', () => {
    expect(select({ [ID]: 'chat-api' }).labels).toEqual({
      selector: `${ID}=chat-api`,
      requirements: [{ key: ID, operator: 'in', values: ['chat-api'] }],
    });
  });

  it('takes an empty id as the name of the entity', () => {
    expect(select({ [ID]: '' }).labels?.selector).toBe(`${ID}=chat`);
  });

  it('prefers the label selector to the id', () => {
    expect(select({ [ID]: 'chat', [SELECTOR]: 'app=web' }).labels).toEqual({
      selector: 'app=web',
      requirements: [{ key: 'app', operator: 'in', values: ['web'] }],
    });
  });

  it('does not fall back to the id when the label selector is wrong', () => {
    const selection = select({ [ID]: 'chat', [SELECTOR]: 'app=(' });
    expect(selection.labels).toBeUndefined();
    expect(selection.invalid).toEqual([
      {
        annotation: SELECTOR,
        value: 'app=(',
        message: 'has ( where a label value should be',
      },
    ]);
  });

  it.each([
    ['chat', ['chat']],
    ['chat, chat-canary', ['chat', 'chat-canary']],
    [' chat ,,chat', ['chat']],
    ['', undefined],
    [' , ', undefined],
  ])('reads the namespaces %p', (value, namespaces) => {
    expect(select({ [ID]: 'chat', [NAMESPACE]: value }).namespaces).toEqual(
      namespaces,
    );
  });

  it('reads the clusters', () => {
    expect(select({ [ID]: 'chat', [CLUSTER]: 'tokyo,osaka' }).clusters).toEqual(
      ['tokyo', 'osaka'],
    );
  });

  it.each([
    [{ 'argocd/app-name': 'chat' }, { name: 'chat' }],
    [
      { 'argocd/app-selector': 'team=chat' },
      { requirements: [{ key: 'team', operator: 'in', values: ['chat'] }] },
    ],
    [{ 'argocd/project-name': 'ml' }, { project: 'ml' }],
    [
      {
        'argocd/app-name': 'chat',
        'argocd/app-namespace': 'teams',
        'argocd/project-name': 'ml',
      },
      { name: 'chat', namespace: 'teams', project: 'ml' },
    ],
    [
      { 'argocd/app-name': 'chat', 'argocd/app-selector': 'team=chat' },
      { name: 'chat' },
    ],
  ])('reads Applications from %j', (annotations, expected) => {
    const { annotation, value, ...selection } =
      select(annotations).applications ?? {};
    expect(selection).toEqual(expected);
    expect(annotations).toHaveProperty([annotation!], value);
  });

  it('does not widen an unreadable Application selector to its project', () => {
    const selection = select({
      'argocd/app-selector': 'team=(',
      'argocd/project-name': 'ml',
    });
    expect(selection.applications).toBeUndefined();
    expect(selection.invalid).toHaveLength(1);
  });

  it('does not take a namespace alone for a selection of Applications', () => {
    expect(select({ 'argocd/app-namespace': 'teams' }).applications).toBe(
      undefined,
    );
  });

  it.each([
    [SELECTOR, 'a'.repeat(2_001), 'is longer than 2000 characters'],
    [ID, 'not a label', '"not a label" is not a label value'],
    [ID, 'a'.repeat(64), `"${'a'.repeat(64)}" is not a label value`],
    [
      CLUSTER,
      Array.from({ length: 51 }, (_, index) => `c${index}`).join(','),
      'lists more than 50 names',
    ],
  ])('refuses a hostile %s', (annotation, value, message) => {
    const selection = select({ [annotation]: value });
    expect(selection.labels).toBeUndefined();
    expect(selection.invalid).toEqual([
      { annotation, value: value.slice(0, 100), message },
    ]);
  });
});
