/** Light or dark, remembered in a cookie, so that the server draws the next page right from its first byte. */

const YEAR = 31_536_000

export function startTheme(): void {
  const button = document.querySelector('[data-do="theme"]')
  button?.addEventListener('click', () => {
    const root = document.documentElement
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
    const theme = dark ? 'light' : 'dark'
    root.dataset.theme = theme
    document.querySelector('meta[name="color-scheme"]')?.setAttribute('content', theme)
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is missing from Firefox before 140
    document.cookie = `theme=${theme}; path=/; max-age=${YEAR}; samesite=strict`
  })
}
