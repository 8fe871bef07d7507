/** XML read strictly: what is not well-formed throws. */
import { SaxesParser } from 'saxes'

/** An element with its own texts joined. */
export interface Read {
  name: string
  attributes: Readonly<Record<string, string>>
  text: string
}

/** Every element in the order of its start. @throws for whatever XML 1.0 with namespaces does not allow */
export function readXml(xml: string): Read[] {
  const found: Read[] = []
  const open: Read[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const plain = Object.fromEntries(Object.values(attributes).map((one) => [one.name, one.value]))
    const read = { name, attributes: plain, text: '' }
    found.push(read)
    open.push(read)
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  return found
}

/** The texts of the elements of a name. */
export function textsOf(xml: string, name: string): string[] {
  return readXml(xml).flatMap((one) => (one.name === name ? [one.text] : []))
}
