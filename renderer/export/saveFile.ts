// saveFile: hands bytes to the reader as a download.
/** Long enough for the browser to have taken the bytes. */
const releaseMilliseconds = 60_000;

export function saveFile(fileName: string, parts: BlobPart[], type: string): void {
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), releaseMilliseconds);
}
