import { matchesLabels } from './matchesLabels';
import { parseLabelSelector } from './parseLabelSelector';

describe('matchesLabels', () => {
  it.each([
    ['', {}, true],
    ['', { app: 'chat' }, true],
    ['app=chat', { app: 'chat', tier: 'x' }, true],
    ['app=chat', { app: 'other' }, false],
    ['app=chat', {}, false],
    ['app=chat', undefined, false],
    ['app=', { app: '' }, true],
    ['app=', {}, false],
    ['app!=chat', { app: 'other' }, true],
    ['app!=chat', {}, true],
    ['app!=chat', { app: 'chat' }, false],
    ['app in (chat,web)', { app: 'web' }, true],
    ['app in (chat,web)', { app: 'api' }, false],
    ['app notin (chat,web)', { app: 'api' }, true],
    ['app notin (chat,web)', {}, true],
    ['app', { app: '' }, true],
    ['app', {}, false],
    ['!app', {}, true],
    ['!app', { app: 'chat' }, false],
    ['rank>3', { rank: '4' }, true],
    ['rank>3', { rank: '3' }, false],
    ['rank>3', { rank: 'four' }, false],
    ['rank>3', {}, false],
    ['rank<3', { rank: '-1' }, true],
    ['app=chat,tier=gpu', { app: 'chat' }, false],
    ['constructor', {}, false],
  ])('%p against %p: %p', (selector, labels, expected) => {
    expect(matchesLabels(parseLabelSelector(selector), labels)).toBe(expected);
  });
});
