/** The client's types are those of the API's own shapes. That is checked by the compiler; what runs here is that it was. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import { routes } from '../../src/client/contract.ts'
import type * as client from '../../src/client/index.ts'
import type { brief } from '../../src/web/site/api/briefs/brief.ts'
import type { briefCard, briefList } from '../../src/web/site/api/briefs/card.ts'
import type { footnote } from '../../src/web/site/api/briefs/footnote.ts'
import { operations } from '../../src/web/site/api/operations.ts'
import type { problem } from '../../src/web/site/api/problems.ts'

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

const same: [
  Same<z.output<typeof brief>, client.Brief>,
  Same<z.output<typeof briefCard>, client.BriefCard>,
  Same<z.output<typeof briefList>, client.BriefList>,
  Same<z.output<typeof footnote>, client.Footnote>,
  Same<z.output<typeof problem>, client.Problem>,
] = [true, true, true, true, true]

async function asked(site: client.ReadoutClient) {
  for await (const one of site.briefs({ edition: 'en', tag: 'ford', limit: 5 })) one.title satisfies string
  for await (const one of site.day({ edition: 'ru', day: '2031-03-08' })) one.published satisfies string
  const { footnotes } = await site.brief('en', 'ford-closed', { signal: AbortSignal.timeout(1) })
  footnotes[0]?.quote satisfies string | null | undefined
  ;(await site.days('en', { month: '2031-03' })).days satisfies string[]
  // @ts-expect-error there is no such edition
  site.briefs({ edition: 'fr' })
  // @ts-expect-error the edition is missing
  site.briefs({ tag: 'ford' })
  // @ts-expect-error the month is missing
  site.days('en')
  // @ts-expect-error there is no such parameter
  site.briefs({ edition: 'en', tags: 'ford' })
  // @ts-expect-error words may have been taken down
  footnotes[0]?.quote.length
}

test('the compiler has seen that every operation has its method, with its types', () => {
  assert.deepEqual(same, [true, true, true, true, true])
  assert.deepEqual(
    Object.keys(routes),
    operations.map(({ id }) => id),
  )
  assert.equal(typeof asked, 'function')
})
