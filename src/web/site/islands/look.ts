/** The form for text size and colours answers at once, and remembers by the same cookies as the server. */

const YEAR = 31_536_000

export function startLook(): void {
  const form = document.querySelector<HTMLFormElement>('form.look')
  const told = form?.querySelector<HTMLElement>('[data-sizes]')
  if (!form || !told) return
  const sizes: Record<string, string> = JSON.parse(told.dataset.sizes ?? '{}')
  const order = Object.keys(sizes)
  const root = document.documentElement
  const button = (name: string, value: string) =>
    form.querySelector<HTMLButtonElement>(`button[name="${name}"][value="${value}"]`)

  form.addEventListener('submit', (event) => {
    const pressed = event.submitter
    if (!(pressed instanceof HTMLButtonElement)) return
    event.preventDefault()
    if (pressed.name === 'size') resize(pressed.value === 'larger' ? 1 : -1)
    else recolour(pressed.value)
  })

  const resize = (step: 1 | -1) => {
    const at = order.indexOf(root.dataset.size ?? '100') + step
    const size = order[at]
    if (size === undefined) return
    root.dataset.size = size
    remember('size', size, YEAR)
    told.textContent = sizes[size] ?? ''
    disable('smaller', at === 0)
    disable('larger', at === order.length - 1)
  }
  const disable = (value: string, off: boolean) => {
    const one = button('size', value)
    if (one) one.disabled = off
  }
  const recolour = (theme: string) => {
    const chosen = theme !== 'system'
    if (chosen) root.dataset.theme = theme
    else delete root.dataset.theme
    document.querySelector('meta[name="color-scheme"]')?.setAttribute('content', chosen ? theme : 'light dark')
    remember('theme', chosen ? theme : '', chosen ? YEAR : 0)
    for (const one of form.querySelectorAll<HTMLButtonElement>('button[name="theme"]'))
      one.setAttribute('aria-pressed', String(one.value === theme))
  }
}

function remember(name: string, value: string, seconds: number): void {
  const secure = location.protocol === 'https:' ? '; secure' : ''
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is missing from Firefox before 140
  document.cookie = `${name}=${value}; path=/; max-age=${seconds}; samesite=lax${secure}`
}
