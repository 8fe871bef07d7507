/** How pages look to one reader: colours and size of the text, kept in cookies and nowhere else. */

export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Sizes of the text, in percent of its usual one. */
export const sizes = [88, 100, 112, 125, 140] as const
export type Size = (typeof sizes)[number]

export interface Look {
  /** Null follows the device. */
  theme: Theme | null
  size: Size
}

const YEAR = 31_536_000

/** From a request's Cookie header; whatever is not one of ours is as if it were not there. */
export function lookFrom(cookie = ''): Look {
  const value = (name: string) => new RegExp(`(?:^|;\\s*)${name}=(\\w+)(?:;|$)`).exec(cookie)?.[1]
  return {
    theme: themes.find((one) => one === value('theme')) ?? null,
    size: sizes.find((one) => String(one) === value('size')) ?? 100,
  }
}

/** The look after pressing one button of the form; null when it is none of them. */
export function changedLook(look: Look, field: string, value: string): Look | null {
  if (field === 'theme') {
    const theme = themes.find((one) => one === value) ?? null
    return theme || value === 'system' ? { ...look, theme } : null
  }
  const step = value === 'larger' ? 1 : value === 'smaller' ? -1 : 0
  return step === 0 ? null : { ...look, size: sizes[sizes.indexOf(look.size) + step] ?? look.size }
}

/**
 * The look as Set-Cookie headers. `Lax`, not `Strict`: whoever comes by a link from elsewhere is to see the page as they
 * chose. Scripts may read them: the page changes at once where there is one.
 */
export function lookCookies({ theme, size }: Look, secure: boolean): string[] {
  const kept = (name: string, value: string, seconds: number) =>
    `${name}=${value}; Path=/; Max-Age=${seconds}; SameSite=Lax${secure ? '; Secure' : ''}`
  return [theme ? kept('theme', theme, YEAR) : kept('theme', '', 0), kept('size', String(size), YEAR)]
}
