/** One thing that can be asked: with what, how, what is answered, and what may go wrong. */
import { Fragment, type VNode } from 'preact'
import { Sideways } from '../../parts/Sideways.tsx'
import { Code } from './Code.tsx'
import { type ApiOperation, answerOf, statusesOf } from './document.ts'
import { exampleAddress } from './example.ts'
import type { ApiParameter } from './parameterList.ts'
import { Said } from './Said.tsx'
import { TypeName } from './TypeName.tsx'

interface OperationSectionProps {
  path: string
  operation: ApiOperation
  /** The address of the site. */
  url: string
}

export function OperationSection({ path, operation, url }: OperationSectionProps): VNode {
  const { operationId, summary, parameters } = operation
  const id = `api:${operationId}`
  const { schema, example } = answerOf(operation)
  return (
    <section class="operation" aria-labelledby={id}>
      <h3 id={id}>{summary}</h3>
      <p class="address">
        <code>GET {path}</code>
      </p>
      {parameters.length > 0 && <Parameters name={`Parameters: ${summary}`} parameters={parameters} />}
      <p>
        It answers <TypeName schema={schema} />; or{' '}
        {statusesOf(operation).map((status, i) => (
          <Fragment key={status}>
            {i > 0 && ', '}
            <a href={`#api:${status}`}>{status}</a>
          </Fragment>
        ))}
        .
      </p>
      <Code lines={`curl '${url}${exampleAddress(path, parameters)}'`} />
      <details>
        <summary>An answer as it might be</summary>
        <Code lines={JSON.stringify(example, null, 2)} />
      </details>
    </section>
  )
}

function Parameters({ name, parameters }: { name: string; parameters: readonly ApiParameter[] }): VNode {
  return (
    <Sideways name={name}>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">Parameter</th>
            <th scope="col">What it is</th>
            <th scope="col">What it means</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map(({ name, in: where, required, description, schema }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
                <span class="range">
                  {where === 'path' ? 'in the path' : required ? 'in the query' : 'may be left out'}
                </span>
              </th>
              <td>
                <TypeName schema={schema} />
                {schema.default !== undefined && <span class="range">{`${schema.default} without it`}</span>}
              </td>
              <td>
                <Said text={description} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}
