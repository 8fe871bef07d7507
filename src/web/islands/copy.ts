/** Copies a citation or a link, and says so. */

export function startCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy], [data-copy-link]')) {
    button.addEventListener('click', async () => {
      const { copy, copyLink } = button.dataset
      const words = copy ? document.querySelector(copy)?.textContent : copyLink && new URL(copyLink, location.href).href
      const told = button.parentElement?.querySelector('[role="status"]')
      if (!words || !told) return
      try {
        await navigator.clipboard.writeText(words.trim())
        told.textContent = 'Copied.'
      } catch {
        told.textContent = 'The browser did not allow it; select the text and copy it.'
      }
    })
  }
}
