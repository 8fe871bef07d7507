/** Words copied from a quotation take its source with them. */

export function startSources(): void {
  document.addEventListener('copy', (event) => {
    const selection = getSelection()
    const words = selection?.toString().trim()
    if (!selection || !words || !event.clipboardData) return
    const { commonAncestorContainer: place } = selection.getRangeAt(0)
    const quotation = (place instanceof Element ? place : place.parentElement)?.closest<HTMLElement>('[data-source]')
    const source = quotation?.dataset.source
    if (!source) return
    event.clipboardData.setData('text/plain', `${words}\n\n${source}`)
    event.preventDefault()
  })
}
