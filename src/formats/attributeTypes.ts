/** The types that files of graphs declare for what their nodes carry. */
import type { AttributeValue } from '../domain/index.ts'

export type AttributeType = 'string' | 'double' | 'boolean'

/** Each attribute with the type that holds all its values. */
export function attributeTypes(
  of: readonly { attributes?: Readonly<Record<string, AttributeValue>> }[],
): Map<string, AttributeType> {
  const types = new Map<string, AttributeType>()
  for (const { attributes: own = {} } of of)
    for (const [name, value] of Object.entries(own)) {
      const type = typeof value === 'number' ? 'double' : typeof value === 'boolean' ? 'boolean' : 'string'
      types.set(name, types.get(name) === undefined || types.get(name) === type ? type : 'string')
    }
  return types
}
