/** Copies a link or a citation, and says so in the edition's language; prints. */

export function startCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.addEventListener('click', async () => {
      const { copy, copied, refused } = button.dataset
      const told = button.parentElement?.querySelector('[role="status"]')
      if (!copy || !told) return
      try {
        await navigator.clipboard.writeText(copy)
        told.textContent = copied ?? ''
      } catch {
        told.textContent = refused ?? ''
      }
    })
  }
  document.querySelector('[data-do="print"]')?.addEventListener('click', () => print())
}
