import { LiveEvent, LiveState, nextLiveState } from './LiveState';

const loading: LiveState<string> = { phase: 'loading' };
const live: LiveState<string> = {
  phase: 'live',
  value: 'a',
  etag: '1',
  answeredAt: 10,
};
const offline: LiveState<string> = { ...live, phase: 'offline' };
const refused: LiveState<string> = { phase: 'refused', because: 'forbidden' };
const failed: LiveState<string> = { phase: 'failed' };

const changed: LiveEvent<string> = {
  type: 'answered',
  answer: { status: 'changed', value: 'b', etag: '2' },
  at: 20,
};
const unchanged: LiveEvent<string> = {
  type: 'answered',
  answer: { status: 'unchanged', etag: '1' },
  at: 20,
};
const fails = (statusCode?: number): LiveEvent<string> => ({
  type: 'failed',
  statusCode,
});

describe('nextLiveState', () => {
  const news = { phase: 'live', value: 'b', etag: '2', answeredAt: 20 };

  it.each<[string, LiveState<string>, LiveEvent<string>, object]>([
    ['the first answer', loading, changed, news],
    ['news', live, changed, news],
    ['no news', live, unchanged, { ...live, answeredAt: 20 }],
    [
      'the backend coming back',
      offline,
      unchanged,
      { ...live, answeredAt: 20 },
    ],
    ['the backend going away', live, fails(), offline],
    ['the backend staying away', offline, fails(503), offline],
    ['no answer ever', loading, fails(), failed],
    ['a first answer after all', failed, changed, news],
    ['a reader who may no longer', live, fails(403), refused],
    [
      'an expired sign-in',
      live,
      fails(401),
      { phase: 'refused', because: 'signedOut' },
    ],
    [
      'something that is gone',
      offline,
      fails(404),
      { phase: 'refused', because: 'unknown' },
    ],
    ['an outage after a refusal', refused, fails(502), refused],
    ['a reader who may again', refused, changed, news],
  ])('%s', (_name, state, event, next) => {
    expect(nextLiveState(state, event)).toEqual(next);
  });
});
