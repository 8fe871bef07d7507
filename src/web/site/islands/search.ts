/** `/` leads to the search, wherever one is not typing; Escape leaves it. */

export function startSearch(): void {
  const field = document.querySelector<HTMLInputElement>('form.search input[type="search"], .find input')
  if (!field) return
  let from: Element | null = null
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const { target } = event
    if (event.key === '/' && !isTyping(target)) {
      event.preventDefault()
      from = document.activeElement
      field.focus()
      field.select()
    }
    if (event.key === 'Escape' && target === field) {
      // What is typed stays: browsers would empty the field.
      event.preventDefault()
      field.blur()
      if (from instanceof HTMLElement) from.focus()
    }
  })
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}
