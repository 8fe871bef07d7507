/** What stands around every page: the masthead, what was just done, the footer, and the table of keys. */
import type { ComponentChildren, VNode } from 'preact'
import type { Dossier } from '../../domain/index.ts'
import { homeAddress, readerAddress } from '../addresses.ts'
import { withoutControls } from '../text/language.ts'
import type { Visit } from '../visit.ts'
import { DoneNote } from './DoneNote.tsx'
import { Keys } from './Keys.tsx'
import { SearchBox } from './SearchBox.tsx'

interface FrameProps {
  visit: Visit
  title: string
  /** The dossier the page belongs to, named in the masthead. */
  dossier?: Dossier
  /** What was searched for, to stand in the box. */
  query?: string
  /** Lets the page use the full width: for two columns. */
  wide?: boolean
  children: ComponentChildren
}

export function Frame({ visit, title, dossier, query, wide, children }: FrameProps): VNode {
  const name = withoutControls(title)
  return (
    <html lang={visit.language} {...(visit.theme ? { 'data-theme': visit.theme } : {})}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={visit.theme ?? 'light dark'} />
        <title>{name === 'Readout' ? name : `${name} · Readout`}</title>
        <link rel="icon" type="image/svg+xml" href={visit.asset('favicon.svg')} />
        <link rel="stylesheet" href={visit.asset('readout.css')} />
        <script type="module" src={visit.asset('desk.js')} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <Masthead visit={visit} {...(dossier ? { dossier } : {})} {...(query === undefined ? {} : { query })} />
        <main id="main" class={wide ? 'wide' : ''} tabIndex={-1}>
          {visit.done && <DoneNote visit={visit} done={visit.done} {...(dossier ? { dossier: dossier.name } : {})} />}
          {children}
        </main>
        <footer class="foot">
          <p>
            Readout ties every finding to the exact words it rests on. Findings are a machine’s until a person accepts
            them. <a href={readerAddress(visit.language)}>How well it reads</a>
          </p>
        </footer>
        <Keys />
      </body>
    </html>
  )
}

function Masthead({ visit, dossier, query }: { visit: Visit; dossier?: Dossier; query?: string }): VNode {
  return (
    <header class="masthead">
      <nav class="where" aria-label="Where you are">
        <a class="brand" href={homeAddress(visit.language)}>
          Readout
        </a>
        {dossier && (
          <a class="dossier" href={visit.to(dossier.name).dossier}>
            <bdi>{dossier.title}</bdi>
          </a>
        )}
        {dossier?.sample && <SampleTag />}
      </nav>
      <div class="tools">
        {dossier && (
          <search>
            <SearchBox dossier={dossier} to={visit.to(dossier.name)} query={query ?? ''} />
          </search>
        )}
        <button type="button" class="quiet needs-script" data-do="keys" aria-haspopup="dialog">
          Keys
        </button>
        <button type="button" class="quiet needs-script" data-do="theme">
          Light or dark
        </button>
      </div>
    </header>
  )
}

export function SampleTag(): VNode {
  return <span class="tag">Sample, invented</span>
}
