/**
 * A footnote closes by Escape, and where it was opened on this page the way back is the browser's own: the text stays
 * where it was, and the reference has the focus again.
 */

export function startNotes(): void {
  let from: HTMLAnchorElement | null = null
  const close = (event: Event) => {
    const opened = from
    if (!opened || opened.hash !== location.hash) return
    event.preventDefault()
    addEventListener('hashchange', () => opened.focus({ preventScroll: true }), { once: true })
    history.back()
  }
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return
    from = event.target.closest<HTMLAnchorElement>('.ref a') ?? from
    const back = event.target.closest<HTMLAnchorElement>('.note .back a')
    if (back && back.hash === `#${from?.parentElement?.id}`) close(event)
  })
  document.addEventListener('keydown', (event) => {
    const note = document.querySelector('.note:target')
    if (event.key === 'Escape' && note) note.querySelector<HTMLAnchorElement>(`.back a${placeOf(from, note)}`)?.click()
  })
}

/** Tells the link back to where the note was opened from those to other places that cite it. */
function placeOf(from: HTMLAnchorElement | null, note: Element): string {
  return from?.hash === `#${note.id}` ? `[href="#${from.parentElement?.id}"]` : ''
}
