// The families of the page: what each choice of font means in CSS.
import type { PageFont } from '../../../shared/reading/preferences.ts';

const families: Readonly<Record<PageFont, string>> = {
  literata: "'Literata Variable', Georgia, serif",
  atkinson: "'Atkinson Hyperlegible Next Variable', system-ui, sans-serif",
  openDyslexic: "'OpenDyslexic', system-ui, sans-serif",
  system: 'system-ui, sans-serif',
};

export function pageFontFamily(font: PageFont): string {
  return families[font];
}
