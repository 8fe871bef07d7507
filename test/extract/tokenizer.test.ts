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

/** What pages are put together from; pieces of one kind meet each other often, since some marks count only beside others. */
const kinds: Record<string, readonly string[]> = {
  signs: '<>/="\'&;- \n\t\r\f!?[]ab'.split(''),
  tags: ['<p>', '</p>', '<b>', '<i/>', '<br/>', '</a >', '</>', '</ x>', '<li>', '</', '< ', '<3', '<pre>\n', '\n'],
  attributes: [
    ...['<div class="a b" id=c>', '<DIV ID=x id=y>', '<p a = "b"c\'d\' e=f/g / h>', '<input type=hidden>', '<x =y>'],
    ...[
      "<a href='it\"s'>",
      '<a b=">">',
      '<font color=red>',
      '<a b="',
      "<a b='",
      '<a ',
      'b',
      '=',
      '"',
      "'",
      '>',
      ' ',
      '/',
    ],
    ...['<a href="?a=1&amp;b=2&copy=3&notit;">', '&copy', '&copy=', '&lt;'],
  ],
  letters: [
    ...['&amp;', '&copy', '&copyx', '&#x41;', '&#65', '&#128;', '&nbsp;', '&', '&#;', '&notin;', '&lt', 'Ł'],
    ...['\u{1f642}', '\u212a', '\u00a0'],
  ],
  comments: ['<!--', '-->', '--!>', '<!-->', '<!--->', '<!-- a -- b -->', '<!x>', '<?xml?>', '-', '--', '!', '>', 'a'],
  scripts: ['<script>', '</script>', '</SCRIPT >', '<script', '</script', '<script ', '<!--', '-->', '--', '>', 'a'],
  raw: [
    ...['<style>', '</style>', '<title>', '</title/>', '</titles>', '<textarea>\n', '</textarea>', '<xmp>', '</xmp>'],
    ...['<noscript>', '</noscript>', '<iframe>', '</iframe>', '<plaintext>', '&lt;', '</', '<', 'a'],
  ],
  foreign: [
    ...['<svg>', '</svg>', '<![CDATA[', ']]>', '<path/>', '<path/x>', '<math>', '<foreignObject>', '<desc>', '<p>'],
    ...['a', '>'],
  ],
  tables: [
    ...[
      '<table>',
      '</table>',
      '<colgroup>',
      '</colgroup>',
      '<col>',
      '<caption>',
      '<tr>',
      '<td>',
      '<select>',
      '<option>',
    ],
    ...['<template>', '</template>', ' ', 'a', ' a b '],
  ],
  frames: [
    ...['<frameset>', '<frame>', '</frameset>', '<noframes>', '<head>', '</head>', '<body>', '</body>', '</html>'],
    ...['<html>', ' ', 'a', ' a b '],
  ],
  doctypes: [
    ...['<!doctype html>', '<!doctype', '<!doctype html', ' PUBLIC ', ' system', '"-//W3C//DTD HTML 4.01//EN"', "'y'"],
    ...['"-//W3C//DTD HTML 4.0 Transitional//EN"', '"', ' ', 'x', '>', '<p><table>'],
  ],
}

const pageOf = (pieces: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...pieces), { maxLength }).map((parts) => parts.join(''))
const pages = fc.oneof(
  pageOf(Object.values(kinds).flat(), 30),
  ...Object.values(kinds).map((pieces) => pageOf(pieces, 10)),
)

test('a page becomes the tree that a browser makes of it, however it is written', () => {
  fc.assert(
    fc.property(pages, (html) => {
      assert.deepEqual(ofOurs(html), ofParse5(html))
    }),
    { numRuns: 20_000, seed: 7 },
  )
})

test('what a mark within another ends, ends there', () => {
  for (const html of [
    '<script><!--<!--><script></script>a',
    '<script><!-- <script> <!--></script>a',
    '<!doctype html system "" "x',
  ])
    assert.deepEqual(ofOurs(html), ofParse5(html), html)
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
