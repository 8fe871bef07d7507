/** What the site's pages do in the browser beyond what they do without a script. */
import { startCopying } from './copy.ts'
import { startLook } from './look.ts'
import { startNotes } from './notes.ts'
import { startSearch } from './search.ts'
import { startSources } from './sources.ts'

document.documentElement.classList.add('script')
startLook()
startCopying()
startSources()
startNotes()
startSearch()
