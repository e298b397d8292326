import { ManualClock } from '../clock/ManualClock';
import { ChangeNotice } from './ChangeNotice';

describe('ChangeNotice', () => {
  const clock = new ManualClock();
  const onListenerFault = jest.fn();
  let notice: ChangeNotice;
  let listener: jest.Mock;

  beforeEach(() => {
    clock.advance(1_000);
    notice = new ChangeNotice({ clock, onListenerFault });
    listener = jest.fn();
    notice.listen(listener);
  });

  it('tells of a lone change at once, but not from within it', () => {
    notice.changed();
    expect(listener).not.toHaveBeenCalled();
    clock.advance(0);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('tells at most every 100 ms, and always of the last change (fault 18)', () => {
    for (let ms = 0; ms < 999; ms++) {
      notice.changed();
      clock.advance(1);
    }
    expect(listener).toHaveBeenCalledTimes(10);
    clock.advance(100);
    expect(listener).toHaveBeenCalledTimes(11);
    clock.advance(10_000);
    expect(listener).toHaveBeenCalledTimes(11);
    expect(clock.pending).toBe(0);
  });

  it('is quick again after it was quiet', () => {
    notice.changed();
    clock.advance(1_000);
    notice.changed();
    clock.advance(0);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('does not let one listener keep the news from another (fault 29)', () => {
    const second = jest.fn();
    listener.mockImplementation(() => {
      throw new Error('mine');
    });
    notice.listen(second);
    notice.changed();
    clock.advance(0);
    expect(second).toHaveBeenCalledTimes(1);
    expect(onListenerFault).toHaveBeenCalledTimes(1);
  });

  it('calls nobody who has left, and nobody after stop', () => {
    const left = jest.fn();
    notice.listen(left)();
    notice.changed();
    notice.stop();
    clock.advance(1_000);
    notice.changed();
    clock.advance(1_000);
    expect(left).not.toHaveBeenCalled();
    expect(listener).not.toHaveBeenCalled();
    expect(clock.pending).toBe(0);
  });
});
