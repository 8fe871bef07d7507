/** A shape that answers are made of, as a table of its fields. */
import type { VNode } from 'preact'
import { Sideways } from '../../parts/Sideways.tsx'
import { type Field, fieldsOf } from './fields.ts'
import type { Schema } from './jsonSchema.ts'
import { Said } from './Said.tsx'
import { TypeName } from './TypeName.tsx'

export function ShapeSection({ name, schema }: { name: string; schema: Schema }): VNode {
  const fields = fieldsOf(schema)
  return (
    <section aria-labelledby={`shape:${name}`}>
      <h3 id={`shape:${name}`}>{name}</h3>
      <p>
        <Said text={`${schema.description}.`} />
      </p>
      {fields.length === 0 && (
        <p>
          It is <TypeName schema={schema} />.
        </p>
      )}
      {fields.length > 0 && <Fields name={`Fields of ${name}`} fields={fields} />}
    </section>
  )
}

function Fields({ name, fields }: { name: string; fields: readonly Field[] }): VNode {
  const forms = fields.some(({ form }) => form !== null)
  return (
    <Sideways name={name}>
      <table class="figures">
        <thead>
          <tr>
            {forms && <th scope="col">Form</th>}
            <th scope="col">Field</th>
            <th scope="col">What it is</th>
            <th scope="col">What it means</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ form, name: field, schema, optional }) => (
            <tr key={`${form} ${field}`}>
              {forms && <td>{form}</td>}
              <th scope="row">
                <code>{field}</code>
              </th>
              <td>
                <TypeName schema={schema} />
                {optional && <span class="range">may be left out</span>}
              </td>
              <td>
                <Said text={schema.description} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}
