/** What a page knows of the request it answers: the edition, where it is, how it should look, what was just done. */
import type { Context } from 'hono'
import { type Addresses, addressesOf, type Language, languages } from './addresses.ts'
import type { Assets } from './assets.ts'
import type { Flow } from './flow.ts'
import type { Policy } from './guard/policies.ts'
import { type Done, doneOf, withoutDone } from './http/done.ts'
import type { Refused } from './http/refused.ts'

/** What the app puts beside every request. */
export interface Env {
  /** What a form asked for in vain, when its page is shown again. */
  Bindings: { refused?: Refused }
  Variables: { flow: Flow; assets: Assets; by: string; policy?: Policy }
}

export type Ask = Context<Env>

export interface Visit {
  language: Language
  /** The page's own address without what was just done: forms come back here. */
  here: string
  /** Chosen by the person; null follows the system. */
  theme: 'light' | 'dark' | null
  /** What the form before this page did; null when it was opened by itself. */
  done: Done | null
  /** The form of this page that was refused; null when none was. */
  refused: Refused | null
  /** The address of a stylesheet, script or picture of ours. */
  asset(name: string): string
  to(dossier: string): Addresses
}

export function visitOf(c: Ask): Visit {
  const url = new URL(c.req.url)
  const [, first] = url.pathname.split('/')
  const language = languages.find((one) => one === first) ?? 'en'
  const [, theme] = /(?:^|;\s*)theme=(light|dark)(?:;|$)/.exec(c.req.header('cookie') ?? '') ?? []
  const assets = c.get('assets')
  return {
    language,
    here: withoutDone(url),
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    done: doneOf(url.searchParams),
    refused: c.env?.refused ?? null,
    asset: (name) => assets.address(name),
    to: (dossier) => addressesOf(language, dossier),
  }
}
