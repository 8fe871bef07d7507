/** A process that writes one entry after the other and says each number once it is committed. */
import { openStore } from '../../src/store/index.ts'

const [data = '', from = '0'] = process.argv.slice(2)
const store = await openStore({ data })
for (let n = Number(from); ; n++) {
  const at = new Date(n * 1000).toISOString()
  await store.audit.write(null, { at, who: 'writer', what: 'write', subject: `${n}`, detail: 'x'.repeat(n % 5000) })
  console.log(n)
}
