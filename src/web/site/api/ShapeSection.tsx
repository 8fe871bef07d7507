/** A shape that answers are made of, as a table of its fields. */
import type { VNode } from 'preact'
import { Sideways } from '../../parts/Sideways.tsx'
import { type Field, type Form, formsOf } from './forms.ts'
import type { Schema } from './jsonSchema.ts'
import { Said } from './Said.tsx'
import { TypeName } from './TypeName.tsx'

export function ShapeSection({ name, schema }: { name: string; schema: Schema }): VNode {
  const forms = formsOf(schema)
  return (
    <section aria-labelledby={`shape:${name}`}>
      <h3 id={`shape:${name}`}>{name}</h3>
      <p>
        <Said text={`${schema.description}.`} />
      </p>
      {forms.length === 0 ? (
        <p>
          It is <TypeName schema={schema} />.
        </p>
      ) : (
        <Sideways name={`Fields of ${name}`}>
          <table class="figures">
            <thead>
              <tr>
                <th scope="col">Field</th>
                <th scope="col">What it is</th>
                <th scope="col">What it means</th>
              </tr>
            </thead>
            {forms.map((form) => (
              <Fields key={form.kind} form={form} />
            ))}
          </table>
        </Sideways>
      )}
    </section>
  )
}

function Fields({ form: { kind, said, fields } }: { form: Form }): VNode {
  return (
    <tbody>
      {kind !== null && (
        <tr class="form">
          <th scope="rowgroup" colSpan={3}>
            <code>{`kind: "${kind}"`}</code>
            {said && <span class="range">{said}</span>}
          </th>
        </tr>
      )}
      {fields.map((field) => (
        <FieldRow key={field.name} field={field} />
      ))}
    </tbody>
  )
}

function FieldRow({ field: { name, schema, optional } }: { field: Field }): VNode {
  return (
    <tr>
      <th scope="row">
        <code>{name}</code>
        {optional && <span class="range">may be missing</span>}
      </th>
      <td>
        <TypeName schema={schema} />
      </td>
      <td>
        <Said text={schema.description} />
      </td>
    </tr>
  )
}
