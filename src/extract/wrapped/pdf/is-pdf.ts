/** Whether bytes are a PDF file: its mark stands first, or behind a little of something else, as readers have always let it. */
export function isPdf(bytes: Uint8Array): boolean {
  return /^[^<]{0,1000}%PDF-\d/s.test(new TextDecoder('latin1').decode(bytes.subarray(0, 1024)))
}
