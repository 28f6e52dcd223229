// The letters that Literata draws itself.
/** Read from the font's cmap table: Latin, Greek, Cyrillic and the punctuation of printed books. */
export const literataLetters =
  /^[\t\n\r\u0020-\u007e\u00a0-\u017f\u01c4-\u01dc\u01fa-\u021b\u0386-\u03ce\u0401-\u045f\u0490\u0491\u1e9e\u1ea0-\u1ef9\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2039\u203a\u20ac\u2122]*$/;
