/** What is sent goes to the address named, as it is, and nowhere else. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fetcherFor } from '../../outlets/fetcherFor.ts'
import { type Outlet, openOutlet, type Page } from '../../outlets/outlet.ts'

const sending = { type: 'application/json', body: '{"a":"я"}', headers: { 'Readout-Delivery': 'd1' } }
const answers = (status: number, headers: Record<string, string> = {}): Page => ({ status, headers, body: 'x' })

async function sent(page: Page, path = '/hook') {
  const seen: { method?: string | undefined; body: string; headers: Outlet['asked'][number]['headers'] }[] = []
  const outlet = await openOutlet('vta.example', {
    '/hook': (request, response) => {
      let body = ''
      request.on('data', (piece: Buffer) => {
        body += piece
      })
      request.on('end', () => {
        seen.push({ method: request.method, body, headers: request.headers })
        const {
          status = 200,
          headers = {},
          body: said = '',
        } = page as { status?: number; headers?: object; body?: string }
        response.writeHead(status, { ...headers }).end(said)
      })
    },
    '/robots.txt': 'User-agent: *\nDisallow: /',
  })
  const fetcher = fetcherFor([outlet])
  const error = await fetcher.send(outlet.url(path), sending).then(
    () => null,
    (failure: Error & { code: string }) => failure,
  )
  await fetcher.close()
  await outlet.close()
  return { error, seen, asked: outlet.asked.map((one) => one.path) }
}

test('it is taken as it is, and no robots.txt is asked for what is no page', async () => {
  const { error, seen, asked } = await sent(answers(202))
  assert.equal(error, null)
  assert.deepEqual(asked, ['/hook'])
  assert.deepEqual([seen[0]?.method, seen[0]?.body], ['POST', sending.body])
  assert.equal(seen[0]?.headers['content-type'], 'application/json')
  assert.equal(seen[0]?.headers['readout-delivery'], 'd1')
  assert.match(String(seen[0]?.headers['user-agent']), /^Readout\//)
})

test('what was not taken says why, and whether trying again is of use', async () => {
  for (const [page, code, reason] of [
    [answers(500), 'fetch-failed', /it does not take what is sent \(500 Internal Server Error\)/],
    [answers(404), 'fetch-failed', /404 Not Found/],
    [answers(410), 'input-missing', /nobody takes it there any more \(410 Gone\)/],
    [
      answers(307, { location: 'http://169.254.169.254/' }),
      'fetch-refused',
      /it redirects to http:\/\/169\.254\.169\.254\//,
    ],
  ] as const) {
    const { error, asked } = await sent(page)
    assert.equal(error?.code, code)
    assert.match(error?.message ?? '', reason)
    assert.deepEqual(asked, ['/hook'], 'once')
  }
})

test('nothing goes to an address of one’s own network that nobody allowed', async () => {
  const fetcher = fetcherFor([], { names: { 'inside.example': [['10.0.0.7']] } })
  for (const address of [
    'http://127.0.0.1/',
    'http://inside.example/',
    'http://localhost/',
    'ftp://vta.example/',
    'no address',
  ])
    await assert.rejects(fetcher.send(address, sending), { code: 'fetch-refused' }, address)
  await fetcher.close()
})
