/** Words for talks that nobody mediates. */
const withoutMediators =
  /\bwithout (?:any )?(?:intermediar|mediat|third part|us\b|hosts?\b)|\bdirect (?:talks|dialogue|negotiation|contact)|\bno (?:hosts|mediators|intermediaries)\b/i

/** Whether a sentence speaks of talks without mediators, for them or against them. */
export function speaksOfDirectTalks(words: string): boolean {
  return withoutMediators.test(words)
}
