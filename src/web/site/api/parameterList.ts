/** The parameters of an operation as the document has them. */
import { parameterSchema, type Schema } from './jsonSchema.ts'
import { inPath, isOptional, type Operation } from './operation.ts'

export interface ApiParameter {
  name: string
  in: 'path' | 'query'
  required: boolean
  description: string
  schema: Schema
}

/** Those of the path first, in its order. */
export function parametersOf(operation: Operation): ApiParameter[] {
  const path = inPath(operation)
  const names = [...path, ...Object.keys(operation.parameters).filter((name) => !path.includes(name))]
  return names.flatMap((name) => {
    const parameter = operation.parameters[name]
    if (!parameter) throw new Error(`${operation.id}: ${name} stands in the path and in no parameter`)
    const { description = '', ...schema } = parameterSchema(parameter)
    const within = path.includes(name)
    return [{ name, in: within ? 'path' : 'query', required: within || !isOptional(parameter), description, schema }]
  })
}
