/** Keys for those who go through many findings. They rest while one types, and never take a browser's own chord. */

export function startKeys(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#keys')
  document.querySelector('[data-do="keys"]')?.addEventListener('click', () => dialog?.showModal())

  const findings = [...document.querySelectorAll<HTMLElement>('[data-finding]')]
  // After a decision the page comes back at its finding: the keys go on from there.
  focusTarget()

  const step = (by: 1 | -1) => {
    const at = findings.findIndex((finding) => finding.contains(document.activeElement))
    const next = at === -1 ? (by === 1 ? 0 : findings.length - 1) : at + by
    const finding = findings[Math.max(0, Math.min(findings.length - 1, next))]
    if (!finding) return
    finding.focus({ preventScroll: true })
    finding.scrollIntoView({ block: 'nearest' })
    document.getElementById(`s-${finding.dataset.finding}`)?.scrollIntoView({ block: 'center' })
  }
  const current = () => findings.find((finding) => finding.contains(document.activeElement))
  const press = (key: string) => current()?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click()

  const does: Record<string, () => void> = {
    j: () => step(1),
    k: () => step(-1),
    a: () => press('a'),
    x: () => press('x'),
    u: () => press('u'),
    n: () => document.querySelector<HTMLElement>('a[data-key="n"]')?.click(),
    '/': () => document.querySelector<HTMLElement>('input[type="search"]')?.focus(),
    '?': () => dialog?.showModal(),
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || dialog?.open || typing(event.target))
      return
    if (event.key === 'Enter') {
      // On a button or link Enter is the browser's; on the finding itself it opens the evidence.
      if (event.target === current()) press('Enter')
      return
    }
    const act = Object.hasOwn(does, event.key) ? does[event.key] : undefined
    if (!act) return
    event.preventDefault()
    act()
  })
}

function focusTarget(): void {
  document.querySelector<HTMLElement>('[data-finding]:target')?.focus({ preventScroll: true })
}

function typing(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}
