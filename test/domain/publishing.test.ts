import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOfInlines } from '../../src/domain/index.ts'

test('the text of a run has its words, a space for a break and nothing for a note', () =>
  assert.equal(
    textOfInlines([
      { kind: 'text', text: 'They ' },
      { kind: 'strong', inlines: [{ kind: 'emphasis', inlines: [{ kind: 'text', text: 'met' }] }, { kind: 'break' }] },
      { kind: 'link', href: '#said', inlines: [{ kind: 'text', text: 'twice' }] },
      { kind: 'note', number: 1 },
    ]),
    'They met twice',
  ))
