import { answerStream } from './answerStream';
import type { BlockAnswer, LineBlock } from './LineBlock';

async function* blocks(count: number): AsyncGenerator<LineBlock> {
  for (let i = 0; i < count; i++) {
    yield { kind: 'too long', firstLine: i };
  }
}

async function numbersOf(answers: AsyncIterable<BlockAnswer>) {
  const numbers: number[] = [];
  for await (const { failures } of answers) {
    numbers.push(failures);
  }
  return numbers;
}

describe('answerStream', () => {
  it('keeps the order of blocks that are answered in another', async () => {
    const open: Array<() => void> = [];
    const answer = ({ firstLine }: LineBlock) =>
      new Promise<BlockAnswer>(resolve => {
        open.push(() =>
          resolve({ bytes: new Uint8Array(), failures: firstLine }),
        );
        // The last of three is answered first.
        if (open.length === 3) {
          open.reverse().forEach(end => end());
          open.length = 0;
        }
      });
    const answers = answerStream(blocks(9), { answer, ahead: 3 });
    expect(await numbersOf(answers)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('reads no further ahead than it is told', async () => {
    let asked = 0;
    const answer = async () => {
      asked += 1;
      return { bytes: new Uint8Array(), failures: 0 };
    };
    const answers = answerStream(blocks(100), { answer, ahead: 4 });
    await answers.next();
    expect(asked).toBe(4);
  });

  it('fails where a block fails, after the answers before it', async () => {
    const answers = answerStream(blocks(5), {
      ahead: 5,
      answer: async ({ firstLine }) => {
        if (firstLine >= 2) {
          throw new Error(`block ${firstLine}`);
        }
        return { bytes: new Uint8Array(), failures: firstLine };
      },
    });
    expect((await answers.next()).value?.failures).toBe(0);
    expect((await answers.next()).value?.failures).toBe(1);
    await expect(answers.next()).rejects.toThrow('block 2');
  });
});
