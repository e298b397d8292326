import { parseTrackingId } from './trackingId';

describe('parseTrackingId', () => {
  it.each([
    ['chat:apps/Deployment:prod/chat', { application: 'chat' }],
    ['chat:/Service:prod/chat', { application: 'chat' }],
    [
      'teams_chat:apps/Deployment:prod/chat',
      { application: 'chat', applicationNamespace: 'teams' },
    ],
    ['chat', undefined],
    [':apps/Deployment:prod/chat', undefined],
    ['', undefined],
  ])('reads %p', (value, expected) => {
    expect(parseTrackingId(value)).toEqual(expected);
  });
});
