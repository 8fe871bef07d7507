import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { unwrap } from '../../src/extract/index.ts'
import { bodyOf } from '../../src/extract/wrapped/mail-text.ts'
import { extractResource } from '../../src/flow/reading/extractResource.ts'
import { assertLinear } from './linear.ts'
import { resourceOf } from './resource.ts'

const head = [
  'Return-Path: <press@mfa.example>',
  'From: =?utf-8?B?0JDQvdC90LAg0KDRg9GD0LQ=?= <press@mfa.example>',
  'To: list@x.example',
  'Subject: Fwd: =?utf-8?Q?Talks_in?= Ellory',
  'Date: Wed, 22 Mar 2034 23:30:00 -0500',
  'MIME-Version: 1.0',
]
const mail = (...lines: string[]) => [...head, ...lines].join('\r\n')
const read = async (text: string | Uint8Array, name = 'mail.eml') => {
  const { document, warnings, extractor } = await extractResource(resourceOf(text, { name }), {})
  return { ...document, warnings, extractor }
}
const said = [
  '"We will keep the road open," said Anna Ruud, the foreign minister of',
  'Norland, on Tuesday. She added that talks would go on in April.',
]

describe('an e-mail message', () => {
  test('gives its text with subject, sender and the day on which it was sent there', async () => {
    const found = await read(mail('Content-Type: text/plain', '', ...said, '', 'Second.'))
    assert.equal(found.text, `${said.join(' ')}\n\nSecond.`)
    assert.deepEqual(
      [found.title, found.byline, found.published?.from],
      ['Talks in Ellory', 'Анна Рууд', '2034-03-22T23:30'],
    )
    assert.match(found.extractor, /^mail\/1\+readout-text/)
  })

  test('in markup is compared with the plain part in time that grows with its size and no faster', () => {
    assertLinear((characters) => void bodyOf({ html: '<'.repeat(characters), text: 'The road stays open.' }, false))
  })

  test('is decoded from quoted-printable and base64 in its own character set', async () => {
    const quoted = await read(
      mail(
        'Content-Type: text/plain; charset=windows-1251',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        '=CF=E5=F0=E5=E3=EE=E2=EE=F0=FB =',
        '=E8=E4=F3=F2.',
      ),
    )
    assert.equal(quoted.text, 'Переговоры идут.')
    const base64 = await read(
      mail(
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from('Danışıqlar davam edir.').toString('base64'),
      ),
    )
    assert.equal(base64.text, 'Danışıqlar davam edir.')
  })

  test('without what it quotes and signs with, each kept with its reason', async () => {
    const found = await read(mail('', 'The road stays open.', '', '> What of the bridge?', '', '-- ', 'Press office'))
    assert.equal(found.text, 'The road stays open.')
    assert.deepEqual(
      found.dropped.map(({ step, reason, text }) => [step, reason, text]),
      [
        ['mail', 'the signature', 'Press office'],
        ['mail', 'quoted from an earlier message', 'What of the bridge?'],
      ],
    )
  })

  test('of several parts gives one text, and names what is attached', async () => {
    const found = await read(
      mail(
        'Content-Type: multipart/mixed; boundary=a',
        '',
        '--a',
        'Content-Type: multipart/alternative; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'The road stays open.',
        '--b',
        'Content-Type: text/html',
        '',
        '<p>The road stays <b>open</b>.</p>',
        '--b--',
        '--a',
        'Content-Type: application/pdf; name=communique.pdf',
        'Content-Disposition: attachment; filename=communique.pdf',
        '',
        '%PDF-1.4',
        '--a--',
      ),
    )
    assert.equal(found.text, 'The road stays open.')
    assert.match(found.warnings.join(), /left out what is attached to mail\.eml: communique\.pdf/)
  })

  test('whose text part says only that there is markup gives the markup', async () => {
    const paragraphs = Array.from(
      { length: 6 },
      (_, i) => `<p>${said.join(' ')} This is paragraph ${i + 1} of the statement.</p>`,
    ).join('')
    const found = await read(
      mail(
        'Content-Type: multipart/alternative; boundary=b',
        '',
        '--b',
        '',
        'View this in a browser.',
        '--b',
        'Content-Type: text/html',
        '',
        `<html><body>${paragraphs}</body></html>`,
        '--b--',
      ),
    )
    assert.match(found.text, /paragraph 1 of the statement/)
    assert.match(found.extractor, /^mail\/1\+readout-html/)
  })

  test('is told from a memorandum that begins with From and Date', async () => {
    const memo =
      'From: Anna Ruud\nTo: All\nDate: 22 March 2034\nSubject: The road\n\nThe road stays open, the minister said.'
    assert.equal((await unwrap(resourceOf(memo, { name: 'memo.txt' }))).by, null)
    assert.equal((await unwrap(resourceOf(mail('', 'x'), { name: 'saved' }))).by, 'mail/1')
  })
})

describe('a page that a browser saved as one file', () => {
  test('gives the page, its address and title', async () => {
    const page = [
      'From: <Saved by a browser>',
      'Snapshot-Content-Location: https://ellory.example/1',
      'Subject: Talks go on',
      'Date: Wed, 22 Mar 2035 10:00:00 +0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="x"',
      '',
      '--x',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      `<html><body><article>${Array.from(
        { length: 5 },
        (_, i) => `<p>${said.join(' ')} This is paragraph ${i + 1}.</p>`,
      )
        .join('=\r\n')
        .replaceAll('= ', '=3D ')}</article></body></html>`,
      '--x',
      'Content-Type: image/png',
      'Content-Location: https://ellory.example/logo.png',
      '',
      'x',
      '--x--',
    ].join('\r\n')
    const found = await read(page, 'saved.mhtml')
    assert.equal(found.url, 'https://ellory.example/1')
    assert.equal(found.title, 'Talks go on')
    // The day of saving is not the day of publication.
    assert.equal(found.published, null)
    assert.match(found.text, /This is paragraph 5/)
    assert.deepEqual(found.warnings, [])
  })
})
