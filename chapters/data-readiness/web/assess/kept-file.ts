/** A file that was chosen on one page and is sent from the next: a browser gives a file to a page, and to no address. */
let kept: { readonly dataSet: string; readonly file: File } | undefined;

export const keepFile = (dataSet: string, file: File): void => {
  kept = { dataSet, file };
};

/** Gives the file out once. */
export function takeFile(dataSet: string): File | undefined {
  const file = kept?.dataSet === dataSet ? kept.file : undefined;
  if (file) kept = undefined;
  return file;
}
