import { Listeners } from './Listeners';

describe('Listeners', () => {
  const fault = new Error('mine');
  const throwing = () => {
    throw fault;
  };

  it('tells all, also when one of them throws, and reports it each time (fault 29)', () => {
    const onFault = jest.fn();
    const listeners = new Listeners<[number]>(onFault);
    const other = jest.fn();
    listeners.add(throwing);
    listeners.add(other);
    listeners.tell(1);
    listeners.tell(2);
    expect(other.mock.calls).toEqual([[1], [2]]);
    expect(onFault.mock.calls).toEqual([[fault], [fault]]);
  });

  it('throws when all are told where nobody wants to know of the fault', () => {
    const listeners = new Listeners<[]>();
    const other = jest.fn();
    listeners.add(throwing);
    listeners.add(other);
    expect(() => listeners.tell()).toThrow(fault);
    expect(other).toHaveBeenCalledTimes(1);
  });

  it('lets the same function listen twice, and stop once', () => {
    const listeners = new Listeners<[]>();
    const listener = jest.fn();
    const stop = listeners.add(listener);
    listeners.add(listener);
    stop();
    listeners.tell();
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
