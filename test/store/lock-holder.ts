/** A process that takes a folder, says so, and keeps it until it is killed. */
import { lockFolder } from '../../src/store/index.ts'

const [data = '', url] = process.argv.slice(2)
const lock = lockFolder(data)
if (url) lock.announce({ url, token: 'secret' })
console.log('held')
setInterval(() => {}, 1000)
