/** A process that takes jobs into its hands, says so, and never finishes them. */
import { openStore } from '../../src/store/index.ts'

const [kind = '', place = ''] = process.argv.slice(2)
const store = await openStore(kind === 'url' ? { url: place } : { data: place })
for (const job of await store.jobs.take('page', 10)) console.log(job.id)
console.log('holding')
setInterval(() => {}, 1000)
