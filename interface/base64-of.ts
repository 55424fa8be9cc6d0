/** A file's bytes as base64, in slices that no call stack is too small for. */
export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += 32_766) parts.push(String.fromCharCode(...bytes.subarray(from, from + 32_766)));
  return btoa(parts.join(""));
}
