// The grammar of the command line: what is taken, and what is wrong usage.
import { describe, expect, test } from 'vitest';
import { parseCommandLine, UsageError } from '../../../electron/commands/commandLine.ts';

describe('the command line', () => {
  test('takes options before and after the operands', () => {
    expect(
      parseCommandLine(['--library', '/books', 'export', 'a', 'b', '--to', '/out', '--json']),
    ).toMatchObject({
      command: 'export',
      operands: ['a', 'b'],
      library: '/books',
      to: '/out',
      json: true,
    });
  });

  test('takes names that begin with a dash after --', () => {
    expect(parseCommandLine(['inspect', '--', '-odd.txt'])).toMatchObject({ operands: ['-odd.txt'] });
  });

  test.each([
    [[]],
    [['read']],
    [['inspect']],
    [['list', 'more']],
    [['show']],
    [['show', 'a', 'b']],
    [['export', 'a']],
    [['export', 'a', '--to', 'x', '--format', 'mobi']],
    [['list', '--to', 'x']],
    [['list', '--nonsense']],
    [['serve', '--port', 'ten']],
    [['serve', '--port', '70000']],
    [['import', 'a', '--library']],
    [['import', 'a', '--library', '']],
  ])('calls %j wrong usage', (args) => {
    expect(() => parseCommandLine(args)).toThrow(UsageError);
  });
});
