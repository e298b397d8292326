import { decide, node, pod, NEWEST } from '../__testUtils__/objects';
import { replayCase } from '../replay/replayCase';
import { takeSnapshot } from '../snapshot/takeSnapshot';
import { DeadlineError, startClock } from './limits';
import { schedule } from './schedule';

const snapshot = takeSnapshot({ nodes: [node('a')], pods: [] });

describe('limits', () => {
  it('end an answer whose deadline is over', () => {
    expect(() => schedule(snapshot, pod(), NEWEST, { deadlineMs: -1 })).toThrow(
      DeadlineError,
    );
  });

  it('end an answer that nobody wants any more, with the reason of who said so', () => {
    const signal = AbortSignal.abort(new Error('the page was closed'));
    expect(() => schedule(snapshot, pod(), NEWEST, { signal })).toThrow(
      'the page was closed',
    );
  });

  it('end snapshots and cases too', () => {
    const signal = AbortSignal.abort(new Error('enough'));
    const nodes = [node('a')];
    expect(() => takeSnapshot({ nodes, pods: [] }, { signal })).toThrow(
      'enough',
    );
    const one = { id: 'a', nodes, pods: [], pod: pod() };
    expect(() => replayCase(one, NEWEST, { signal })).toThrow('enough');
    expect(() => replayCase(one, NEWEST, { deadlineMs: -1 })).toThrow(
      DeadlineError,
    );
  });

  it('end work that has begun', () => {
    const controller = new AbortController();
    const check = startClock({ signal: controller.signal });
    expect(check).not.toThrow();
    controller.abort(new Error('enough'));
    expect(check).toThrow('enough');
  });

  it('leave an answer in time alone', () => {
    expect(decide([node('a')], pod()).outcome).toBe('scheduled');
  });
});
