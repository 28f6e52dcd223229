// The commonest characters of Chinese, Japanese and Korean texts: bytes misread as one of them rarely hit these.

const simplified =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应向头文体政美相见被利什二等产或新己制身果加西';
const traditional =
  '這個們來為國說時會對過發後裡種經麼學現當沒動還進樣開從實軍無長機關點業將兩間問應頭體見產門話聲書讓給覺聽誰請車東風電氣親愛難總樂';
const japanese =
  'のにはをたがでてとしれさあいうるなかもこそっらりよまだんきくけすせちつえおわ、。「」ーァイスンルトリコクラッシタ';
const korean = '이다는을가에고하의지를은로아기나리한도사그어자들있었해대서것라시만게일인으';
const marks = '，。！？、：；“”‘’「」『』…—　《》';

export const commonSimplified: ReadonlySet<string> = new Set(simplified);
export const commonTraditional: ReadonlySet<string> = new Set(traditional);
export const commonKana: ReadonlySet<string> = new Set(japanese);
export const commonHangul: ReadonlySet<string> = new Set(korean);
export const commonIdeographs: ReadonlySet<string> = new Set(
  simplified + traditional + japanese + korean + marks,
);
