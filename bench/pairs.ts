/**
 * What it costs to tell whether two statements fit: preparing each, and laying one on the other, of our own labelled
 * pairs, of any two of those statements, and of ever longer ones. What counts is that the microseconds a word stay level.
 *
 * node bench/pairs.ts
 */
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { claimOf, fitOf, weigherOf } from '../src/compare/index.ts'
import { processorSeconds } from './clock.ts'

const CORPUS = new URL('../test/corpus/contradictions/', import.meta.url)
const ROUNDS = 20
/** Each statement is laid on so many others. */
const NEAR = 60

const pairs = readdirSync(CORPUS).flatMap(
  (file) => parse(readFileSync(new URL(file, CORPUS), 'utf8')) as { a: string; b: string }[],
)
const texts = pairs.flatMap(({ a, b }) => [a, b])
const claims = texts.map(claimOf)
const weight = weigherOf(claims)

const labelled = () => {
  for (let i = 0; i + 1 < claims.length; i += 2) lay(i, i + 1)
  return claims.length / 2
}
const any = () => {
  let count = 0
  for (let i = 0; i < claims.length; i++)
    for (let j = i + 1; j < Math.min(claims.length, i + NEAR); j++, count++) lay(i, j)
  return count
}

function lay(i: number, j: number): void {
  const [a, b] = [claims[i], claims[j]]
  if (a && b) fitOf(a, b, weight)
}

/** Microseconds each, once the code is fast. */
function microseconds(rounds: number, work: () => number): string {
  for (let i = 0; i < rounds; i++) work()
  let count = 0
  const seconds = processorSeconds(() => {
    for (let i = 0; i < rounds; i++) count += work()
  })
  return ((seconds * 1e6) / count).toFixed(1)
}

const prepare = () => texts.map(claimOf).length
console.log(`a statement prepared: ${microseconds(5, prepare)} µs`)
console.log(`a labelled pair, prepared: ${microseconds(ROUNDS, labelled)} µs`)
console.log(`any pair, prepared: ${microseconds(2, any)} µs`)
for (const times of [1, 10, 100]) {
  const text = texts.slice(0, 2 * times).join(', ')
  const words = text.split(' ').length
  const work = () => {
    const claim = claimOf(text)
    fitOf(claim, claim, weight)
    return words
  }
  console.log(`a statement of ${words} words, prepared and laid on itself: ${microseconds(ROUNDS, work)} µs a word`)
}
