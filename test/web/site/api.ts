/** How answers of the API are asked for and checked. */
import assert from 'node:assert/strict'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { z } from 'zod'
import { type Operation, ROOT } from '../../../src/web/site/api/operation.ts'
import { operations } from '../../../src/web/site/api/operations.ts'
import { parametersOf } from '../../../src/web/site/api/parameterList.ts'
import { problem } from '../../../src/web/site/api/problems.ts'
import type { SiteOptions } from '../../../src/web/site/app.tsx'
import { siteOf } from './briefs.ts'

export type Site = ReturnType<typeof siteOf>

/** A site that refuses nobody for asking too often. */
export function patientSite(changes: Parameters<typeof siteOf>[0] = {}, options: Partial<SiteOptions> = {}): Site {
  return siteOf(changes, {}, { quota: { requests: 1e9, seconds: 1 }, ...options })
}

export async function ask(site: Site, path: string, init: RequestInit = {}) {
  const response = await site.request(`http://127.0.0.1:8080${ROOT}${path}`, init)
  const text = await response.text()
  const type = response.headers.get('content-type') ?? ''
  return { status: response.status, headers: response.headers, type, text, json: text ? JSON.parse(text) : null }
}

/** An answer of the operation at this path, or a problem: it has just what its shape names, and nothing besides. */
export async function askStrictly(site: Site, path: string) {
  const answer = await ask(site, path)
  const shape = answer.status === 200 ? shapeAt(path) : problem
  const sent = shape.parse(answer.json)
  assert.deepEqual(sent, answer.json, path)
  assert.equal(answer.type, `application/${answer.status === 200 ? '' : 'problem+'}json; charset=utf-8`, path)
  return answer
}

function shapeAt(path: string): z.ZodType {
  const [pathname = ''] = path.split('?')
  const found = operations.find(({ path }) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname))
  assert.ok(found, path)
  return found.answer
}

/** A path of every operation, with these values, else with the examples of its parameters. */
export function everyPath(values: Readonly<Record<string, string>>): { operation: Operation; path: string }[] {
  return operations.map((operation) => {
    const query = new URLSearchParams()
    let path: string = operation.path
    for (const { name, in: where, schema } of parametersOf(operation)) {
      const value = values[name] ?? schema.examples?.[0]
      if (where === 'path') path = path.replace(`{${name}}`, String(value))
      else if (value !== undefined) query.set(name, String(value))
    }
    return { operation, path: query.size > 0 ? `${path}?${query}` : path }
  })
}

/** A validator of JSON Schema that knows the document's components. */
export function validatorOf(document: { components: { schemas: object } }) {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)
  ajv.addSchema({ $id: 'document:', ...document })
  return (schema: { $ref?: string }, value: unknown): unknown => {
    const validate = ajv.compile({ $ref: `document:${schema.$ref}` })
    return validate(value) ? null : validate.errors
  }
}
