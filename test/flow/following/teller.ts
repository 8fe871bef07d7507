/** A process that finds out what is new for those who follow, and with `send` begins to tell them; it ends by being killed. */

import { makeAlerts } from '../../../src/flow/following/makeAlerts.ts'
import { openFetcher, openHouse, startWorker } from '../../../src/flow/index.ts'

const [what = '', data = '', port = ''] = process.argv.slice(2)
const allow = [{ host: '127.0.0.1', port: Number(port) }]
const house = await openHouse({ data }, { fetcher: () => openFetcher({ version: '0.0.0', allow }) })
await makeAlerts(house, 'road', { desk: null, site: null })
if (what === 'send') await startWorker(house)
console.log('made')
setInterval(() => {}, 1000)
