/**
 * Lights all parts of a statement together: what is pointed at or focused, in the text or in the list, shows its
 * source, cue and content in the text and its entry in the list.
 */

export function startLight(): void {
  const reading = document.querySelector('.reading')
  const list = document.querySelector('.findings')
  if (!reading || !list) return
  const entries = new Map<string, HTMLElement>()
  for (const entry of list.querySelectorAll<HTMLElement>('[data-finding]')) {
    if (entry.dataset.finding) entries.set(entry.dataset.finding, entry)
  }
  const pieces = new Map<string, HTMLElement[]>()
  for (const piece of reading.querySelectorAll<HTMLElement>('[data-of]')) {
    for (const id of idsOf(piece)) pieces.set(id, [...(pieces.get(id) ?? []), piece])
  }

  let lit: string[] = []
  const light = (ids: string[], scroll: boolean) => {
    for (const id of lit) mark(id, false)
    lit = ids
    for (const id of lit) mark(id, true)
    const entry = lit[0] && entries.get(lit[0])
    if (scroll && entry) entry.scrollIntoView({ block: 'nearest' })
  }
  const mark = (id: string, on: boolean) => {
    entries.get(id)?.classList.toggle('lit', on)
    for (const piece of pieces.get(id) ?? []) piece.classList.toggle('lit', on)
  }
  const statementsOf = (target: EventTarget | null): string[] => {
    if (!(target instanceof Element)) return []
    const piece = target.closest<HTMLElement>('[data-of]')
    if (piece) return idsOf(piece).filter((id) => entries.has(id))
    const entry = target.closest<HTMLElement>('[data-finding]')
    return entry?.dataset.finding ? [entry.dataset.finding] : []
  }
  for (const kind of ['mouseover', 'focusin'] as const) {
    // The list follows the text only where it has a scrollbar of its own; else the page itself would jump.
    reading.addEventListener(kind, (event) => light(statementsOf(event.target), sticky(list)))
    list.addEventListener(kind, (event) => light(statementsOf(event.target), false))
  }
  for (const place of [reading, list]) place.addEventListener('mouseleave', () => light([], false))
}

function idsOf(piece: HTMLElement): string[] {
  return (piece.dataset.of ?? '').split(' ').filter(Boolean)
}

function sticky(list: Element): boolean {
  return getComputedStyle(list).position === 'sticky'
}
