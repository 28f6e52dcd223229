// The registry of importers, and the choice of one for a file.
import { AppError } from '../../shared/errors.ts';
import { notTextError } from '../text/decodeText.ts';
import { fileSignature } from '../text/fileSignature.ts';
import { markupSignature } from '../text/markupSignature.ts';
import type { Importer, Source } from './importer.ts';
import { plainTextImporter } from './plainText/plainTextImporter.ts';

export const importers: readonly Importer[] = [plainTextImporter];

/** Five million words are 30 MB; what is larger is hardly a story. */
export const maximumSourceBytes = 40_000_000;

function refusal({ bytes }: Source): AppError {
  const known = fileSignature(bytes);
  const name = known?.isStory === true ? known.name : markupSignature(bytes);
  if (name !== null)
    return new AppError('unsupportedFormat', `This file is ${name}, which Fanfolio does not read yet.`);
  return (
    notTextError(bytes) ?? new AppError('unsupportedFormat', 'Fanfolio does not read files of this kind yet.')
  );
}

/** The importer that is surest of the file. Throws AppError: emptyFile, fileTooLarge, unsupportedFormat, notText. */
export function recognizeSource(source: Source): Importer {
  if (source.bytes.length === 0) throw new AppError('emptyFile', 'This file is empty.');
  if (source.bytes.length > maximumSourceBytes)
    throw new AppError(
      'fileTooLarge',
      `This file is ${Math.round(source.bytes.length / 1_000_000)} MB; Fanfolio reads files of up to ${maximumSourceBytes / 1_000_000} MB.`,
    );
  let best: Importer | null = null;
  let sureness = 0;
  for (const importer of importers) {
    const own = importer.recognize(source);
    if (own > sureness) [best, sureness] = [importer, own];
  }
  if (best === null) throw refusal(source);
  return best;
}
