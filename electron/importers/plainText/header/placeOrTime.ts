// placeOrTime: words of a line that says where or when a scene begins.

/** A place or a time that a scene begins with is no title. */
export const placeOrTime =
  /\d|,|(?<!\p{L})(?:later|earlier|ago|before|after|meanwhile|morning|noon|afternoon|evening|night|midnight|day|week|month|year|hour|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|stardate|headquarters|hq|bridge|quarters|deck|sickbay|int|ext|earth|london|new york|san francisco|pov|teaser|prologue|prelude|flashback)s?(?!\p{L})/iu;
