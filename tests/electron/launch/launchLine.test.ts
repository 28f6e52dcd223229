// What may be written behind `npm start --`, and what Electron makes of it.
import { describe, expect, test } from 'vitest';
import { parseAppLine, parseLaunchLine } from '../../../electron/launchLine.ts';

describe('npm start', () => {
  test('takes a library and files, relative to where it was called', () => {
    expect(parseLaunchLine(['--library', 'books', 'a.txt', '/tmp/b “c”.txt'], '/home/ana')).toEqual({
      kind: 'launch',
      library: '/home/ana/books',
      files: ['/home/ana/a.txt', '/tmp/b “c”.txt'],
      isSandboxed: true,
    });
    expect(parseLaunchLine(['--no-sandbox', '--', '--odd.txt'], '/home/ana')).toEqual({
      kind: 'launch',
      library: null,
      files: ['/home/ana/--odd.txt'],
      isSandboxed: false,
    });
  });

  test.each([[['--librarry', 'x']], [['--library']], [['--library', '']]])(
    'refuses %j with its usage',
    (args) => {
      expect(parseLaunchLine(args)).toMatchObject({
        kind: 'wrong',
        message: expect.stringContaining('Usage:'),
      });
    },
  );
});

describe('the app', () => {
  test('finds its own words among the switches of Electron', () => {
    const args = ['--inspect=0', '--remote-debugging-port=0', '/repo', '--library=/books', '/tmp/a.txt'];
    expect(parseAppLine(args, true, '/')).toEqual({ library: '/books', files: ['/tmp/a.txt'] });
    expect(parseAppLine(['--library', 'books', 'a.txt'], false, '/home')).toEqual({
      library: '/home/books',
      files: ['/home/a.txt'],
    });
    expect(parseAppLine(['-psn_0_12345'], false, '/')).toEqual({ library: null, files: [] });
    expect(parseAppLine(['/repo', '--library'], true, '/')).toEqual({ library: null, files: [] });
  });
});
