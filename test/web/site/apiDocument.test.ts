/** The OpenAPI document, and the page that says the same to people. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { editions } from '../../../src/domain/index.ts'
import { type ApiDocument, answerOf } from '../../../src/web/site/api/document.ts'
import { exampleAddress } from '../../../src/web/site/api/example.ts'
import { ROOT } from '../../../src/web/site/api/operation.ts'
import { operations } from '../../../src/web/site/api/operations.ts'
import { problem } from '../../../src/web/site/api/problems.ts'
import { ask, everyPath, patientSite, validatorOf } from './api.ts'
import { siteOf, URL_OF_SITE } from './briefs.ts'

const site = patientSite()
const document: ApiDocument = (await ask(site, '/openapi.json')).json

describe('the document', () => {
  test('is valid OpenAPI 3.1, and every reference in it leads somewhere', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(structuredClone(document) as unknown as Record<string, unknown>)
    assert.deepEqual(errors, undefined)
    assert.ok(valid)
    assert.equal(validator.version, '3.1')
    const text = JSON.stringify(document)
    for (const [, place = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const found = place.split('/').reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], document)
      assert.ok(found, place)
    }
  })

  test('names where the site is, and has every operation once, by its name', () => {
    assert.deepEqual(document.servers, [{ url: URL_OF_SITE }])
    const named = Object.values(document.paths).map(({ get }) => get.operationId)
    assert.deepEqual(
      named,
      operations.map(({ id }) => id),
    )
    assert.equal(new Set(named).size, named.length)
  })

  test('every operation is answered as its schema says, in every edition', async () => {
    const faultsIn = validatorOf(document)
    for (const edition of editions)
      for (const { operation, path } of everyPath({ edition, limit: '2' })) {
        const { status, json } = await ask(site, path)
        assert.ok(status === 200 || (status === 404 && edition !== 'en'), `${path}: ${status}`)
        const answer = document.paths[`${ROOT}${operation.path}`]?.get
        assert.ok(answer)
        const schema = status === 200 ? answerOf(answer).schema : { $ref: '#/components/schemas/Problem' }
        assert.deepEqual(faultsIn(schema, json), null, path)
      }
  })

  test('what it gives as examples can be asked, and could be answered', async () => {
    const faultsIn = validatorOf(document)
    for (const [path, { get }] of Object.entries(document.paths)) {
      const address = exampleAddress(path, get.parameters)
      const response = await site.request(`http://127.0.0.1:8080${address}`)
      assert.equal(response.status, 200, address)
      const { schema, example } = answerOf(get)
      assert.deepEqual(faultsIn(schema, example), null, address)
      const operation = operations.find(({ id }) => id === get.operationId)
      assert.deepEqual(operation?.answer.parse(example), example)
    }
  })

  test('every value of every answer says what it means, or is a shape that does', () => {
    const silent = Object.entries(document.components.schemas).flatMap(([name, schema]) => [
      ...(schema.description ? [] : [name]),
      ...Object.entries(schema.properties ?? {})
        .filter(([, field]) => !field.description && !JSON.stringify(field).includes('$ref'))
        .map(([field]) => `${name}.${field}`),
    ])
    assert.deepEqual(silent, [])
    for (const { get } of Object.values(document.paths))
      for (const { name, description } of get.parameters) assert.notEqual(description, '', name)
  })

  test('says how a problem looks', async () => {
    const { json } = await ask(site, '/en/briefs?limit=many')
    assert.deepEqual(validatorOf(document)({ $ref: '#/components/schemas/Problem' }, json), null)
    assert.deepEqual(problem.parse(json), json)
  })
})

describe('the reference page', () => {
  const read = async (headers: Record<string, string> = {}, from = siteOf()) => {
    const response = await from.request('http://127.0.0.1:8080/api', { headers })
    return { status: response.status, headers: response.headers, html: await response.text() }
  }

  test('has every operation with its parameters, an address to try, an answer, and every shape', async () => {
    const { status, html } = await read()
    assert.equal(status, 200)
    for (const [path, { get }] of Object.entries(document.paths)) {
      assert.ok(html.includes(`<h3 id="api:${get.operationId}">${get.summary}</h3>`), get.summary)
      assert.ok(html.includes(`<code>GET ${path}</code>`), path)
      const address = exampleAddress(path, get.parameters).replaceAll('&', '&amp;')
      assert.ok(
        html.includes(`curl &#39;${URL_OF_SITE}${address}`) || html.includes(`curl '${URL_OF_SITE}${address}'`),
        address,
      )
      for (const { name } of get.parameters) assert.ok(html.includes(`<code>${name}</code>`))
    }
    for (const name of Object.keys(document.components.schemas))
      assert.ok(html.includes(`<h3 id="shape:${name}">`), name)
    assert.match(html, /120 requests in 60 seconds/)
    assert.doesNotMatch(html, /undefined|\[object/)
  })

  test('its links within lead somewhere, and no two places have one name', async () => {
    const { html } = await read()
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    assert.equal(new Set(ids).size, ids.length)
    for (const [, to] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(to), to)
  })

  test('is a page of the site: it has its colours, its hash, and is linked from the others', async () => {
    const { html, headers } = await read({ cookie: 'theme=dark' })
    assert.match(html, /<html lang="en" dir="ltr" data-size="100" data-theme="dark">/)
    assert.match(headers.get('etag') ?? '', /^"[0-9a-f]{64}"$/)
    assert.match(html, /rel="service-desc"[^>]*href="https:\/\/briefs\.example\/api\/v1\/openapi\.json"/)
    for (const edition of editions) {
      const page = await (await site.request(`http://127.0.0.1:8080/${edition}`)).text()
      assert.match(page, /<a href="\/api" hreflang="en">/)
    }
  })

  test('shows the name of the site as text', async () => {
    const { html } = await read({}, siteOf({}, { name: '<b>Ford</b>' }))
    assert.doesNotMatch(html, /<b>/)
  })
})
