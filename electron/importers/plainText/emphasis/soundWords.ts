// isSound: `*CRASH*` and `*Sigh*` as utterances of their own: the stars are how a sound or a gesture is written.

const words =
  'achoo ahem ahhh argh aww bam bang bark beep blam bleep blink blush boing bonk boo boom bounce bow bump burp buzz bzzt cackle chime chirp choke chomp chortle chuckle clack clang clank clap clatter click clink clunk cough crack crackle crash creak crickets cringe crunch cry curtsy ding dong drip drool drum duck eep eek evil faint flash flop frown fume gag gasp giggle glare glomp grin groan growl grumble grunt gulp hiccup hiss hoot howl hug huff hum jingle kaboom kablam kiss klonk knock laugh meow mew moan munch mutter nod nudge oof ouch pant pat peep phew ping plink plonk plop poke pop pounce pout pow puff purr rattle ring rip roar rumble rustle scream screech scribble shiver shriek shrug shudder sigh sizzle slam slap slosh slurp smack smash smile smirk smooch snap snarl sneeze snicker sniff sniffle snigger snort snore sob splash splat splutter spit squawk squeak squeal squee squelch squish sweatdrop swish swoosh tap thud thump thunk thwack tick tock toot tweet twang twitch wave wham whack whap wheeze whew whimper whine whirr whistle whistles whoosh whump wink yawn yelp zap zing zip zoom g bg eg veg vbg weg lol rofl';
const adverbs = /ly$/;

/** `BOOOM` is written like "boom", and "sighs" and "sighing" are sighs. */
function fold(word: string): string {
  return word.toLowerCase().replace(/(.)\1+/g, '$1');
}

const sounds: ReadonlySet<string> = new Set(words.split(' ').map(fold));
const longest = 40;
const mostWords = 4;

function isSoundWord(word: string): boolean {
  const folded = fold(word);
  if (sounds.has(folded)) return true;
  return [/s$/, /es$/, /ing$/, /ed$/].some(
    (ending) => ending.test(folded) && sounds.has(folded.replace(ending, '')),
  );
}

/** At the beginning of a sentence; within one (`a *crash*`) the stars are emphasis. `start` and `end` are the stars' edges. */
export function isSound(text: string, start: number, end: number, inner: string): boolean {
  if (inner.length > longest || text.charAt(start) !== '*') return false;
  const written = inner
    .trim()
    .split(/[\s,!.…-]+/)
    .filter((word) => word !== '');
  if (
    written.length === 0 ||
    written.length > mostWords ||
    !written.every((word) => isSoundWord(word) || adverbs.test(word))
  )
    return false;
  if (!written.some(isSoundWord)) return false;
  const before = text.slice(Math.max(0, start - 8), start).trimEnd();
  const after = text.slice(end, end + 8);
  return (before === '' || /[.!?…"“”:*—-]$/.test(before)) && !/^,|^['’]s/.test(after);
}
