// pageTypography: sets the marks of a laid out text, and puts back what the author wrote.
import { createTypographer, type Typographer } from '../../../shared/story/typographer.ts';

export type PageTypography = {
  /** True when a text has changed. */
  readonly apply: (isOn: boolean) => boolean;
};

function walk(node: Node, typographer: Typographer, change: (text: Text, to: string) => void): void {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child instanceof Text) {
      const text = child;
      typographer.text(text.data, (to) => change(text, to));
    } else if (child instanceof Element) {
      const name = child.localName;
      if (name === 'img') typographer.thing();
      typographer.enter(name, child.getAttribute('lang'));
      walk(child, typographer, change);
      typographer.leave(name);
    }
  }
}

/** Sets the texts below `root` where they stand. */
export function setTypography(
  root: Node,
  language: string | null,
  change: (text: Text, to: string) => void = (text, to) => {
    text.data = to;
  },
): void {
  const typographer = createTypographer(language);
  walk(root, typographer, change);
  typographer.end();
}

export function createPageTypography(root: Node, language: string | null): PageTypography {
  let written: Map<Text, string> | null = null;
  return {
    apply(isOn) {
      if (isOn === (written !== null)) return false;
      if (written !== null) {
        for (const [text, data] of written) text.data = data;
        written = null;
        return true;
      }
      const changed = new Map<Text, string>();
      setTypography(root, language, (text, to) => {
        changed.set(text, text.data);
        text.data = to;
      });
      written = changed;
      return true;
    },
  };
}
