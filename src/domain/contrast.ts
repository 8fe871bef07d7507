/** How well a colour is told from another: WCAG 2.2, contrast ratio. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */

/** The least that text of ordinary size needs (success criterion 1.4.3). */
export const LEAST_CONTRAST = 4.5

/** From 1 (the same) to 21 (black and white). @param a `#15506a` */
export function contrastOf(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(a), luminanceOf(b)].sort((one, other) => one - other)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
