// What a reader sees, found by looking at each character: slow, and independent of the engine.
export function shownRoot(): ShadowRoot {
  const root = document.querySelector('.reader-segment:not([inert])')?.shadowRoot;
  if (root == null) throw new Error('No segment is shown.');
  return root;
}

export function frameOf(root: ShadowRoot): HTMLElement {
  const frame = root.querySelector<HTMLElement>('.frame');
  if (frame === null) throw new Error('The segment has no frame.');
  return frame;
}

function isInside(rect: DOMRect, frame: DOMRect): boolean {
  const middle = rect.left + rect.width / 2;
  return middle >= frame.left && middle < frame.right;
}

/** The text on the page as it is read, without what lies before and after it. */
export function visibleText(): string {
  const root = shownRoot();
  const frame = frameOf(root).getBoundingClientRect();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let text = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { data } = node as Text;
    range.selectNodeContents(node);
    const touches = [...range.getClientRects()].some(
      (rect) => rect.right > frame.left && rect.left < frame.right,
    );
    if (!touches) continue;
    for (let index = 0; index < data.length; index += 1) {
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const rect = range.getClientRects()[0];
      if (rect !== undefined && isInside(rect, frame)) text += data[index];
    }
    text += '\n';
  }
  return text.trim();
}
