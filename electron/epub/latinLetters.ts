// Letters of other alphabets in Latin ones, for names that must be ASCII.
const cyrillic =
  'а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya є ye і i ї yi ґ g ў u ј j љ lj њ nj ђ dj ћ c џ dz';
const greek =
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o';
const latin = 'ß ss æ ae œ oe ø o đ d ð d þ th ł l ı i ŋ ng ħ h';

const letters: ReadonlyMap<string, string> = new Map(
  [cyrillic, greek, latin].flatMap((list) =>
    list.split(' ').flatMap((letter, index, all): (readonly [string, string])[] => {
      if (index % 2 === 1) return [];
      const written = (all[index + 1] ?? '').replace('_', '');
      const capital = written.charAt(0).toUpperCase() + written.slice(1);
      return letter.toUpperCase() === letter || letter === 'ß'
        ? [[letter, written]]
        : [
            [letter, written],
            [letter.toUpperCase(), capital],
          ];
    }),
  ),
);

/** Accents fall away; letters without a Latin form stay as they are. */
export function latinLetters(text: string): string {
  const spelled = Array.from(text.normalize('NFC'), (letter) => letters.get(letter) ?? letter).join('');
  const bare = spelled.normalize('NFKD').replace(/\p{Mark}/gu, '');
  return Array.from(bare, (letter) => letters.get(letter) ?? letter).join('');
}
