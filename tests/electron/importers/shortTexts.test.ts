// A page or two, too little to show its habits: prose stays prose, and songs and letters keep their lines.
import { describe, expect, test } from 'vitest';
import { readBalanced as read } from './readBalanced.ts';

async function blocksOf(text: string): Promise<readonly string[]> {
  const { chapters } = await read(text);
  return chapters.flatMap(({ blocks }) => blocks);
}

const plain = 'He shut the lid.\n\nNobody came.';

const wide = [
  'Maud shut the lid of the piano, and the lid of',
  'the box as well, and sat on both of them by turns until all of the',
  'guests had gone home again.',
].join('\n');

const song = [
  '  "Over the water and over the wall,',
  '     And nobody saw the chestnuts fall;',
  '   Over the wall and home by three,',
  '     And what the cat knew, she told to me."',
];

describe('a word parted at the end of a line', () => {
  test('shows that the lines were wrapped', async () => {
    const parted = `The lock was old, and was kept by the lock-\nkeeper, as it had been since the year of the great flood, when all of\nthe gates of the valley were opened by some person or other and no\none shut them.`;
    expect(await blocksOf(`${plain}\n\n${song.join('\n')}\n\n${parted}\n\n${plain}`)).toContain(
      '<p>The lock was old, and was kept by the lock-keeper, as it had been since the year of the great flood, when all of the gates of the valley were opened by some person or other and no one shut them.</p>',
    );
  });

  test('is none where a line ends early for no reason', async () => {
    expect((await blocksOf(`${wide}\n\n${plain}`))[0]).toContain('<br/>');
  });

  test('is none in verse', async () => {
    const verse =
      'I never saw so odd a man-\nner in a person of his plan,\nAnd never shall again,\nNor want to.';
    const [first] = await blocksOf(`${verse}\n\n${plain}`);
    expect(first).toBe(`<p class="verse">${verse.replaceAll('\n', '<br/>')}</p>`);
  });
});

describe('a song moved in by two or three steps', () => {
  test('keeps its lines', async () => {
    expect(
      await blocksOf(`She sang to the kettle.\n\n${song.join('\n')}\n\nSo she sang, and stopped.\n`),
    ).toContain(`<p class="verse">${song.map((line) => line.trim()).join('<br/>')}</p>`);
  });

  test('is none where first lines of paragraphs are moved in', async () => {
    const blocks = await blocksOf(
      '   "I am late," he said.\n   "You are," said Maud.\n   "The boat was late too."\n   Nobody said more.\n   He sat down and took off his boots, which were wet.\n',
    );
    expect(blocks).toHaveLength(5);
  });
});

describe('below fields whose second lines are moved in', () => {
  const header = [
    'Title: The Long Ladder',
    'Author: Osk',
    'Summary: After the flood two people count',
    '  ladders. One of them is wrong',
    '  about it.',
    'Disclaimer: Nobody owns them but the',
    '  owner.',
    'Warnings: somebody falls, and somebody else',
    '  laughs.',
  ].join('\n');
  const prose = [
    'The ladders were gone from the yard, and all of',
    'them were gone from the barn as well, and Maud',
    'went out with a lamp in her hand and a list of',
    'everyone who had a use for one.',
  ].join('\n');
  const letter = '     Dear Maud,\n     I have the last ladder.\n     Come and get it.\n         O.';

  test('a letter keeps its lines', async () => {
    const blocks = await blocksOf(`${header}\n\n${prose}\n\n${letter}\n\nShe laughed, and\nwent home.\n`);
    expect(blocks).toContain(
      '<p class="verse letter">Dear Maud,<br/>I have the last ladder.<br/>Come and get it.<br/>O.</p>',
    );
  });

  test('narrow prose with parted words is joined', async () => {
    const narrow = 'The lane was steep and self-\nimportant people slid in it. A well-\nread goat laughed.';
    const blocks = await blocksOf(`${header}\n\n${prose}\n\n${narrow}\n\n${letter}\n\nShe laughed.\n`);
    expect(blocks).toContain(
      '<p>The lane was steep and self-important people slid in it. A well-read goat laughed.</p>',
    );
  });
});

describe('lines moved in within a stanza', () => {
  const limerick = [
    'A ferryman out on the sound',
    'Kept rowing around and around,',
    '  Till he dropped both his oars',
    '  By some opposite shores,',
    'And the boat, but not he, came aground.',
  ];
  const prose =
    'Maud had a poor opinion of poems about ferries, and of ferries, and of all\nthat goes with them, and yet she stood on the quay and heard the whole of\nit, for there was nobody else who would have listened to him.';
  const around = (middle: string) => `${prose}\n\n${middle}\n\n${prose.replace('Maud', 'Osk')}\n`;

  test.each([
    ['are its own', limerick],
    [
      'are its own, and so is a second stanza',
      [...limerick.slice(0, 4), 'And he sat there,', '  As wet,', '  As found'],
    ],
  ])('%s', async (_name, lines) => {
    const written = lines.map((line) => line.trim()).join('<br/>');
    expect(await blocksOf(around(lines.join('\n')))).toContain(`<p class="verse">${written}</p>`);
  });

  test.each([
    [
      'that someone sang within prose',
      ['He sang it once more,', 'And louder:', '   O for the sea,', '   O for the land,', 'And he wept.'],
    ],
    [
      'that a note holds',
      ['The door had a note.', 'She read it.', '   Gone to the sea,', '   Gone for the day', 'Nobody wept.'],
    ],
    [
      'below one line that leads to them',
      ['The note was short', '   Gone to the sea,', '   Gone for the day,', 'And that was that.'],
    ],
  ])('%s stay by themselves', async (_name, lines) => {
    const inner = lines.filter((line) => line.startsWith(' ')).map((line) => line.trim());
    expect(await blocksOf(around(lines.join('\n')))).toContain(`<p class="verse">${inner.join('<br/>')}</p>`);
  });
});

describe('words of farewell', () => {
  const prose =
    'Maud had a poor opinion of letters, and of those who write them, and of all\nthat comes of it, and yet she sat at the desk until the lamp went out and\nthe cat came in for its supper.';
  const formOf = async (lines: readonly string[]) => {
    const blocks = await blocksOf(`${prose}\n\n${lines.join('\n')}\n\n${prose.replace('Maud', 'Osk')}\n`);
    return blocks.find((block) => block.includes('<br/>'))?.split('>')[0];
  };

  test.each([
    [['I come on Friday.', 'Yours till the tide turns back,', 'Osk']],
    [['I come on Friday.', 'Love and a goat']],
    [['I come on Friday.', 'With all my love from your cousin Osk']],
  ])('end a letter: %j', async (lines) => {
    expect(await formOf(lines)).toBe('<p class="verse letter"');
  });

  test.each([
    [['Yours truly were two words that he', "couldn't bear, nor I."]],
    [['I went to the water and the water was cold', 'Love was in all of the songs of old']],
    [['The tide had a favour to give me', 'With all my heart I begged it to leave me']],
  ])('within a sentence do not: %j', async (lines) => {
    expect(await formOf(lines)).toBe('<p class="verse"');
  });
});
