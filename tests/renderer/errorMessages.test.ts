// Every failure has words for the reader.
import { describe, expect, test } from 'vitest';
import { errorMessage, shortErrorMessage } from '../../renderer/host/errorMessages.ts';
import { errorCodes } from '../../shared/errors.ts';

describe.each(errorCodes)('%s', (code) => {
  test('says in whole sentences what happened and what to do', () => {
    const { happened, safe, next } = errorMessage(code);
    for (const text of [happened, next]) expect(text).toMatch(/^[A-Z].*\.$/s);
    expect(safe).toMatch(/^(?:[A-Z].*\.)?$/s);
    expect(shortErrorMessage(code)).toBe(`${happened} ${next}`);
  });

  test('keeps the code and the words of programmers out', () => {
    const { happened, safe, next } = errorMessage(code);
    const text = [happened, safe, next].join(' ');
    if (/[A-Z]/.test(code)) expect(text).not.toContain(code);
    expect(text).not.toMatch(/\b(?:null|undefined|exception|stack|JSON|HTTP|API|index)\b/i);
  });
});

test('no two failures say the same', () => {
  expect(new Set(errorCodes.map((code) => errorMessage(code).happened)).size).toBe(errorCodes.length);
});
