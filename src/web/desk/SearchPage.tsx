/** `/{lang}/{dossier}/search?q=`: full text, with the words around each hit. */
import type { VNode } from 'preact'
import type { SearchView } from '../../flow/index.ts'
import { Frame } from '../parts/Frame.tsx'
import { OutletLink, Published, titleOf } from '../parts/names.tsx'
import { counted } from '../text/counted.ts'
import { tongueOf } from '../text/language.ts'
import type { Visit } from '../visit.ts'

export function SearchPage({ visit, view }: { visit: Visit; view: SearchView }): VNode {
  const { dossier, query, total, more, page, pages, hits } = view
  const to = visit.to(dossier.name)
  return (
    <Frame visit={visit} title={query ? `${query} · Search` : 'Search'} dossier={dossier} query={query}>
      <header class="page-head">
        <h1>Search</h1>
        <p class="lead" role="status">
          {query === '' ? (
            'Type words in the box above.'
          ) : (
            <>
              {more && 'More than '}
              {counted(total, 'document')} for <bdi>{query}</bdi>
              {more && `; of these, the newest ${total}, best first`}
            </>
          )}
        </p>
      </header>
      {total === 0 && <Advice />}
      <ol class="hits">
        {hits.map(({ card, snippet }) => (
          <li key={card.id}>
            <h2 class="headline">
              <a href={to.document(card.id)}>
                <bdi {...tongueOf(card.language)}>{titleOf(card)}</bdi>
              </a>
            </h2>
            <p class="kicker">
              <OutletLink card={card} /> <span aria-hidden="true">·</span> <Published card={card} to={to} />
            </p>
            <p class="snippet" {...tongueOf(card.language)}>
              {snippet.map(({ text, hit }, i) => (hit ? <mark key={`${i}`}>{text}</mark> : text))}
            </p>
          </li>
        ))}
      </ol>
      {pages > 1 && (
        <nav class="pages" aria-label="Pages of results">
          {page > 1 && (
            <a href={to.found(query, page - 1)} rel="prev">
              Previous
            </a>
          )}
          <span>
            Page {page} of {pages}
          </span>
          {page < pages && (
            <a href={to.found(query, page + 1)} rel="next">
              Next
            </a>
          )}
        </nav>
      )}
    </Frame>
  )
}

function Advice(): VNode {
  return (
    <section aria-labelledby="advice">
      <h2 id="advice">How to search</h2>
      <ul class="advice">
        <li>
          Words find their other forms too: <kbd>talks</kbd> finds <em>talk</em> and <em>talking</em>.
        </li>
        <li>
          Quotation marks keep words together: <kbd>"joint statement"</kbd>.
        </li>
        <li>
          <kbd>or</kbd> takes either word, a minus leaves one out: <kbd>road or bridge -canal</kbd>.
        </li>
        <li>Names may be spelled in several ways; a shorter part of the name finds more.</li>
      </ul>
    </section>
  )
}
