/** Where names are written beside what is drawn, so that they cover neither each other nor the nodes. */

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Labelled {
  x: number
  y: number
  /** Half of the node's size. */
  size: number
  text: string
}

export interface LabelPlace {
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
}

/** The width of a letter and the height of a line, in the drawing's units. */
const LETTER = 7.2
const LINE = 16

/**
 * For each node the best of eight places around it: the one that covers least of what is there already and of what lies
 * outside. Those that come first get the better places.
 */
export function labelPlaces(nodes: readonly Labelled[], room: { width: number; height: number }): LabelPlace[] {
  const taken: Box[] = nodes.map(({ x, y, size }) => ({ x: x - size, y: y - size, width: 2 * size, height: 2 * size }))
  return nodes.map((node) => {
    const width = node.text.length * LETTER
    let best: { place: LabelPlace; box: Box; cost: number } | undefined
    for (const place of around(node)) {
      const left = place.anchor === 'start' ? place.x : place.anchor === 'end' ? place.x - width : place.x - width / 2
      const box = { x: left, y: place.y - LINE * 0.75, width, height: LINE }
      const cost = taken.reduce((sum, other) => sum + overlap(box, other), 0) + 3 * outside(box, room)
      if (!best || cost < best.cost) best = { place, box, cost }
      if (cost === 0) break
    }
    if (!best) return { x: node.x, y: node.y, anchor: 'middle' }
    taken.push(best.box)
    return best.place
  })
}

function around({ x, y, size }: Labelled): LabelPlace[] {
  const [near, far] = [size + 5, size + 14]
  return [
    { x, y: y + far, anchor: 'middle' },
    { x: x + near, y: y + 4, anchor: 'start' },
    { x: x - near, y: y + 4, anchor: 'end' },
    { x, y: y - near, anchor: 'middle' },
    { x: x + near, y: y + far, anchor: 'start' },
    { x: x - near, y: y + far, anchor: 'end' },
    { x: x + near, y: y - near, anchor: 'start' },
    { x: x - near, y: y - near, anchor: 'end' },
  ]
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

function outside(box: Box, room: { width: number; height: number }): number {
  return box.width * box.height - overlap(box, { x: 0, y: 0, ...room })
}
