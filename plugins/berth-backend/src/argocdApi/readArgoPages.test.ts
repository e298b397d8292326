import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readArgoPages } from './readArgoPages';

const chat = { namespace: 'argocd', name: 'chat' };
const production = { name: 'production', url: 'https://argo.example' };
const staging = { name: 'staging', url: 'https://staging.example/argo/' };

function pageBy(
  options: { baseUrl?: unknown; instances?: JsonObject[] },
  instance?: string,
) {
  const { baseUrl, instances } = options;
  const argocd = {
    ...(baseUrl !== undefined && { baseUrl }),
    ...(instances && { appLocatorMethods: [{ type: 'config', instances }] }),
  };
  const config = new ConfigReader({ argocd } as JsonObject);
  return readArgoPages(config).urlOf(chat, instance);
}

describe('readArgoPages', () => {
  it('knows no page where nothing is configured', () => {
    expect(
      readArgoPages(new ConfigReader({})).urlOf(chat, 'production'),
    ).toBeUndefined();
    expect(pageBy({})).toBeUndefined();
  });

  it.each([
    ['https://argo.example', 'https://argo.example'],
    ['https://portal.example/argo/', 'https://portal.example/argo'],
    ['http://argo.example?view=tree#x', 'http://argo.example'],
  ])('is below argocd.baseUrl: %s', (baseUrl, base) => {
    expect(pageBy({ baseUrl })).toBe(`${base}/applications/argocd/chat`);
  });

  it.each([
    ['data:text/html,x'],
    ['https://user:secret@argo.example'],
    ['argo.example'],
    [7],
  ])('is at no address like %p', address => {
    expect(pageBy({ baseUrl: address })).toBeUndefined();
    const instances = [{ name: 'a', url: address, frontendUrl: address }];
    expect(pageBy({ instances } as never, 'a')).toBeUndefined();
  });

  it('is that of the instance which told of it: its frontendUrl before its url', () => {
    const baseUrl = 'https://portal.example';
    const instances = [
      production,
      { ...staging, frontendUrl: 'https://ui.example' },
    ];
    expect(pageBy({ baseUrl, instances }, 'production')).toBe(
      'https://argo.example/applications/argocd/chat',
    );
    expect(pageBy({ baseUrl, instances }, 'staging')).toBe(
      'https://ui.example/applications/argocd/chat',
    );
    expect(pageBy({ baseUrl, instances }, 'gone')).toBeUndefined();
  });

  it('takes argocd.baseUrl before the url of the only instance, which may be for the backend alone', () => {
    const baseUrl = 'https://portal.example';
    expect(pageBy({ baseUrl, instances: [production] }, 'production')).toBe(
      'https://portal.example/applications/argocd/chat',
    );
  });

  it('is not guessed for an Application of a watched cluster where there are several', () => {
    expect(pageBy({ instances: [production] })).toBe(
      'https://argo.example/applications/argocd/chat',
    );
    expect(pageBy({ instances: [production, staging] })).toBeUndefined();
  });

  it('takes a name for one part of the address, whatever is in it', () => {
    const pages = readArgoPages(
      new ConfigReader({ argocd: { baseUrl: 'https://argo.example/a' } }),
    );
    expect(pages.urlOf({ namespace: '../..', name: 'x?y#z' })).toBe(
      'https://argo.example/a/applications/..%2F../x%3Fy%23z',
    );
  });
});
