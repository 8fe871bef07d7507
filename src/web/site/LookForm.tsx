/** Smaller and larger text, and the colours: a form, so that it works without a script; `islands/look.ts` answers at once. */
import type { VNode } from 'preact'
import { siteAddresses } from './addresses.ts'
import { sizes, type Theme } from './look.ts'
import type { SiteVisit } from './visit.ts'

export function LookForm({ visit }: { visit: SiteVisit }): VNode {
  const { say, edition, here, look } = visit
  const themes: [value: Theme | 'system', name: string, picture: VNode][] = [
    ['system', say('look.system'), <Halves key="system" />],
    ['light', say('look.light'), <Sun key="light" />],
    ['dark', say('look.dark'), <Moon key="dark" />],
  ]
  return (
    <form class="look" method="post" action={siteAddresses.look(edition)} aria-label={say('look.name')}>
      <input type="hidden" name="back" value={here} />
      <span class="pair">
        <button
          type="submit"
          name="size"
          dir="ltr"
          value="smaller"
          aria-label={`A− ${say('look.smaller')}`}
          title={say('look.smaller')}
          disabled={look.size === sizes[0]}
        >
          A−
        </button>
        <button
          type="submit"
          name="size"
          dir="ltr"
          value="larger"
          aria-label={`A+ ${say('look.larger')}`}
          title={say('look.larger')}
          disabled={look.size === sizes.at(-1)}
        >
          A+
        </button>
      </span>
      <span class="pair">
        {themes.map(([value, name, picture]) => (
          <button
            key={value}
            type="submit"
            name="theme"
            value={value}
            aria-label={name}
            title={name}
            aria-pressed={value === (look.theme ?? 'system')}
          >
            {picture}
          </button>
        ))}
      </span>
      <span
        class="seen-by-ear"
        role="status"
        data-sizes={JSON.stringify(
          Object.fromEntries(sizes.map((size) => [size, say('look.size', { share: size / 100 })])),
        )}
      />
    </form>
  )
}

function Sun(): VNode {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="3" fill="currentColor" />
      <path
        d="M8 1v2M8 13v2M1 8h2M13 8h2M3 3l1.5 1.5M11.5 11.5 13 13M3 13l1.5-1.5M11.5 4.5 13 3"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
      />
    </svg>
  )
}

function Moon(): VNode {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M13.5 10A6 6 0 0 1 6 2.5a6 6 0 1 0 7.5 7.5Z" fill="currentColor" />
    </svg>
  )
}

function Halves(): VNode {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.4" />
      <path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor" />
    </svg>
  )
}
