import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, Parser, parse, serialize } from 'parse5'
import { feed } from '../../src/extract/html/tokenizer.ts'
import { ancestors, parseTree } from '../../src/extract/html/tree.ts'

type Tree = DefaultTreeAdapterTypes.DefaultTreeAdapterMap

/** As a browser would have it, comments emptied. */
function ofParse5(html: string): { markup: string; mode: string } {
  const document = parse(html)
  const todo: Tree['node'][] = [document]
  for (let one = todo.pop(); one; one = todo.pop()) {
    if ('data' in one) one.data = ''
    if ('childNodes' in one) todo.push(...one.childNodes)
    if ('content' in one) todo.push(one.content)
  }
  return { markup: serialize(document), mode: document.mode }
}

function ofOurs(html: string): { markup: string; mode: string } {
  const parser = new Parser<Tree>()
  feed(parser, html, 512)
  return { markup: serialize(parser.document), mode: parser.document.mode }
}

const pieces = [
  ...'<>/="\'&;- \n\t\r\f!?[]ab'.split(''),
  ...[
    '<p>',
    '</p>',
    '<div class="a b" id=c>',
    '<a href="?a=1&amp;b=2&copy=3&notit;">',
    '</a >',
    '<b>',
    '<i/>',
    '<br/>',
  ],
  ...[
    '<DIV ID=x id=y>',
    '<p a = "b"c\'d\' e=f/g / h>',
    '<input type=hidden>',
    '<x =y>',
    "<a href='it\"s'>",
    '<a b=">">',
  ],
  ...['<!--', '-->', '--!>', '<!-->', '<!--->', '<!-- a -- b -->', '<!x>', '<?xml?>', '</>', '</ x>', '< ', '<3', '</'],
  ...['<script>', '</script>', '</SCRIPT >', '<script', '</script', '<style>', '</style>', '<title>', '</title/>'],
  ...['<textarea>\n', '</textarea>', '<pre>\n', '<noscript>', '</noscript>', '<iframe>', '</iframe>', '<plaintext>'],
  ...['<svg>', '</svg>', '<![CDATA[', ']]>', '<path/>', '<math>', '<foreignObject>', '<desc>', '<font color=red>'],
  ...['<table>', '<tr>', '<td>', '</table>', '<col>', '<select>', '<option>', '<template>', '</template>', '<li>'],
  ...[
    '<frameset>',
    '<frame>',
    '</frameset>',
    '<noframes>',
    '<head>',
    '</head>',
    '<body>',
    '</body>',
    '</html>',
    '<html>',
  ],
  ...[
    '&amp;',
    '&copy',
    '&copyx',
    '&#x41;',
    '&#65',
    '&#128;',
    '&nbsp;',
    '&',
    '&#;',
    '&notin;',
    '&lt',
    'Ł',
    '\u{1f642}',
    'K',
  ],
  ...[
    '<!doctype html>',
    '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "x">',
    '<!doctype',
    "<!doctype html system 'y'>",
  ],
  ...['<!doctype html public "-//W3C//DTD HTML 4.0 Transitional//EN">', '<!doctype html public "', '<!doctype html x>'],
]

test('a page becomes the tree that a browser makes of it, however it is written', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
      const html = parts.join('')
      assert.deepEqual(ofOurs(html), ofParse5(html))
    }),
    { numRuns: 3000, seed: 7 },
  )
})

test('of attributes with one name the first counts, however many a tag has', () => {
  const html = `<p ${Array.from({ length: 100 }, (_, i) => `a${i % 70}="${i}"`).join(' ')}>`
  assert.deepEqual(ofOurs(html), ofParse5(html))
})

test('a page with hundreds of drawn icons is taken apart as any other', () => {
  const icons = '<svg><path d="M0 0h1"/><circle r="1"/></svg>'.repeat(600)
  const nodes = parseTree(`<body>${icons}<section><p>The bridge opens.</p></section></body>`, 'icons')
  const text = nodes.findIndex((node) => node.text === 'The bridge opens.')
  assert.deepEqual(
    [...ancestors(nodes, text)].map((at) => nodes[at]?.tag),
    ['p', 'section', 'body', 'html', '#document'],
  )
})
