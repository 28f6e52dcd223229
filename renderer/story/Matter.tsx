// Matter: what stands before or after a story's text, folded until it is asked for.

import { matterName } from '../../shared/story/matterName.ts';
import type { BackMatter, FrontMatter } from '../../shared/story/story.ts';

export type MatterProps = {
  readonly title: string;
  readonly language: string | undefined;
  readonly matter: readonly (FrontMatter | BackMatter)[];
};

export function Matter({ title, language, matter }: MatterProps) {
  if (matter.length === 0) return null;
  const names = [...new Set(matter.map(({ kind }) => matterName(kind).toLowerCase()))];
  return (
    <details className="fold">
      <summary>
        <h2>{title}</h2> <span className="fold-hint">{names.join(', ')}</span>
      </summary>
      {matter.map(({ kind, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the matter of a story is a fixed list, and may repeat itself.
        <section key={index} className="fold-part">
          <h3>{matterName(kind)}</h3>
          <p lang={language} dir="auto">
            {text}
          </p>
        </section>
      ))}
    </details>
  );
}
