// isForwardingLine: what a mail program writes above a mail that it sends on: "---- Forwarded message ----".

const longest = 120;
const drawn =
  /^[\s>*]{0,4}[-=_~*]{2,60}\s{0,3}(?:begin |start of )?(?:forwarded|original|included|weitergeleitete|ursprüngliche|message transféré|mensaje (?:reenviado|original)|исходное|пересылаемое)(?:\s(?:message|mail|e-mail|post|nachricht|сообщение)|\sby\s.{1,60}?|\sfrom\s.{1,60}?)?\s{0,3}[-=_~*]{2,60}$/iu;
const said = /^[\s>]{0,4}begin (?:forwarded|included) (?:message|mail)\s?:?$/i;

export function isForwardingLine(line: string): boolean {
  const text = line.trimEnd();
  return text.length <= longest && (drawn.test(text) || said.test(text));
}
