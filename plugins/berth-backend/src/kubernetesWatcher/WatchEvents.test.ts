import { WatchedObject, watchedObject } from './WatchedObject';
import { WatchEvents } from './WatchEvents';

function object(name: string, resourceVersion: string): WatchedObject {
  return watchedObject({
    metadata: { name, uid: `uid-${name}`, resourceVersion },
  })!;
}

describe('WatchEvents', () => {
  const leaving = new AbortController();
  let events: WatchEvents;

  beforeEach(() => {
    events = new WatchEvents();
  });

  async function taken(count: number): Promise<string[]> {
    const texts: string[] = [];
    for await (const event of events.take(leaving.signal)) {
      texts.push(
        'object' in event
          ? `${event.type} ${(event.object as WatchedObject).metadata.name}`
          : event.error.errorType,
      );
      if (texts.length === count) break;
    }
    return texts;
  }

  it('makes of the changes of one object the one that they come to, in the order of the last', async () => {
    events.changed(undefined, object('a', '1'));
    events.changed(undefined, object('b', '2'));
    events.changed(object('a', '1'), object('a', '3'));
    expect(await taken(2)).toEqual(['ADDED b', 'ADDED a']);
    events.changed(object('a', '3'), object('a', '4'));
    events.changed(object('a', '4'), undefined);
    events.changed(undefined, object('c', '5'));
    events.changed(object('c', '5'), undefined);
    events.failed({ errorType: 'FETCH_ERROR', message: 'last' });
    expect(await taken(2)).toEqual(['DELETED a', 'FETCH_ERROR']);
  });

  it('says that all is told that was there at first when it is, whatever has changed meanwhile', async () => {
    const [a, b] = [object('a', '1'), object('b', '2')];
    events.changed(undefined, a);
    events.changed(undefined, b);
    events.begun('v1', '9');
    events.changed(undefined, object('c', '10'));
    events.changed(a, object('a', '11'));
    events.changed(b, undefined);
    expect(await taken(3)).toEqual([
      'ADDED a',
      'BOOKMARK undefined',
      'ADDED c',
    ]);
    events.changed(object('a', '11'), object('a', '12'));
    events.changed(object('c', '10'), object('c', '13'));
    events.changed(object('a', '12'), object('a', '14'));
    expect(await taken(2)).toEqual(['MODIFIED c', 'MODIFIED a']);
  });
});
