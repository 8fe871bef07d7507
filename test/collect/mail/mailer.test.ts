/** Mail as a real server gets it: under TLS or not at all, to one address, with no header that we did not write. */
import assert from 'node:assert/strict'
import { describe, type TestContext, test } from 'node:test'
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import type { SMTPServerOptions } from 'smtp-server'
import { openMailer } from '../../../src/collect/index.ts'
import { mailSettings } from '../../../src/collect/mail/settings.ts'
import { isMailAddress } from '../../../src/domain/index.ts'
import { openMailServer } from '../../flow/following/receivers.ts'
import { certificate, key } from '../../outlets/certificate.ts'

const from = 'The desk <alerts@institute.example>'
const mail = {
  to: 'reader@institute.example',
  subject: 'New statement',
  text: 'One\n.\n.two\n',
  html: '<p>One</p>',
  headers: { 'List-Unsubscribe': '<https://readout.example/stop>' },
  id: 'd1',
}

async function server(t: TestContext, options: Parameters<typeof openMailServer>[0] = {}) {
  const opened = await openMailServer(options)
  t.after(() => opened.close())
  return opened
}

function mailer(t: TestContext, url: string, authorities?: string[]) {
  const opened = openMailer({ url, from, servername: 'vta.example', ...(authorities ? { authorities } : {}) })
  t.after(() => opened.close())
  return opened
}

const secured = { key, cert: certificate, disabledCommands: [] }
describe('mail', () => {
  test('arrives as it was written, dots and all', async (t) => {
    const { port, got } = await server(t)
    await mailer(t, `smtp://127.0.0.1:${port}`).send(mail)
    const [one, ...more] = got
    assert.deepEqual(more, [])
    assert.deepEqual([one?.from, one?.to], ['alerts@institute.example', [mail.to]])
    const read = await PostalMime.parse(one?.text ?? '')
    assert.equal(read.text?.trimEnd(), mail.text.trimEnd())
    assert.equal(read.subject, mail.subject)
    assert.equal(read.messageId, '<d1@institute.example>')
  })

  test('goes under TLS with the name and password given, and is not sent to a stranger’s certificate', async (t) => {
    const letIn: NonNullable<SMTPServerOptions['onAuth']> = (auth, _, done) =>
      auth.password === 'p@ss:word' ? done(null, { user: auth.username ?? '' }) : done(new Error('no such password'))
    const { port, got } = await server(t, { ...secured, secure: true, authOptional: false, onAuth: letIn })
    const url = (password: string) => `smtps://desk:${encodeURIComponent(password)}@127.0.0.1:${port}`
    await assert.rejects(mailer(t, url('p@ss:word')).send(mail), {
      code: 'mail-failed',
      message: /self-signed|certificate/,
    })
    await mailer(t, url('p@ss:word'), [certificate]).send(mail)
    assert.deepEqual([got[0]?.secure, got[0]?.user], [true, 'desk'])
    await assert.rejects(mailer(t, url('wrong'), [certificate]).send(mail), (error: Error & { code: string }) => {
      assert.equal(error.code, 'mail-refused')
      assert.match(error.message, /the mail server does not let us in/)
      assert.doesNotMatch(error.message, /wrong/)
      return true
    })
  })

  test('is kept back where nobody would encrypt it on its way', async (t) => {
    const { port, got } = await server(t)
    // This machine, by a name that does not say so.
    await assert.rejects(mailer(t, `smtp://[::ffff:127.0.0.1]:${port}`).send(mail), {
      code: 'mail-refused',
      message: /no encrypted connection to the mail server came about/,
    })
    assert.deepEqual(got, [])
    await mailer(t, `smtp://[::ffff:127.0.0.1]:${port}?tls=no`).send(mail)
    assert.equal(got.length, 1)
  })

  test('says why a server did not take it, and whether that may pass', async (t) => {
    const refusing = (code: number) => ({
      onRcptTo: (_: unknown, __: unknown, done: (error: Error) => void) =>
        done(Object.assign(new Error('no such box\r\nX-Evil: 1'), { responseCode: code })),
    })
    const [never, later] = [await server(t, refusing(550)), await server(t, refusing(451))]
    await assert.rejects(mailer(t, `smtp://127.0.0.1:${never.port}`).send(mail), {
      code: 'mail-refused',
      message: /^reader@institute\.example: the mail server refuses: .*no such box.*\.$/,
    })
    await assert.rejects(mailer(t, `smtp://127.0.0.1:${later.port}`).send(mail), { code: 'mail-failed' })
    await assert.rejects(mailer(t, 'smtp://127.0.0.1:9').send(mail), { code: 'mail-failed' })
    const busy = await server(t, {
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_, __, done) =>
        done(Object.assign(new Error('no passwords can be looked up now'), { responseCode: 454 })),
    })
    await assert.rejects(mailer(t, `smtp://desk:secret@127.0.0.1:${busy.port}`).send(mail), {
      code: 'mail-failed',
      message: /454 .*looked up now/,
    })
  })
})

describe('a server of mail that is set', () => {
  test('is asked for TLS unless it is on this machine or a person said otherwise', () => {
    const plain = (url: string) => mailSettings(url, from).plain
    assert.deepEqual(
      ['smtp://mail.example', 'smtp://127.0.0.1:25', 'smtp://[::1]', 'smtp://localhost', 'smtp://127.evil.example'].map(
        plain,
      ),
      [false, true, true, true, false],
    )
    assert.equal(plain('smtp://mail.example:25?tls=no'), true)
    assert.deepEqual([mailSettings('smtp://a', from).port, mailSettings('smtps://a', from).port], [587, 465])
  })

  test('is refused without its password where it is none', () => {
    for (const url of [
      'mail.example',
      'https://desk:secret@mail.example',
      'smtp://',
      'smtp://desk:secret@mail.example/box',
    ])
      assert.throws(
        () => mailSettings(url, from),
        (error: Error) => !error.message.includes('secret') && /READOUT_SMTP_URL/.test(error.message),
      )
    for (const sender of ['', 'The desk', 'a@b.example, c@d.example', 'The\r\ndesk <a@b.example>', '<a@b.example> x'])
      assert.throws(() => mailSettings('smtp://mail.example', sender), /READOUT_MAIL_FROM/)
  })
})

describe('an address of mail', () => {
  test('is one, in whatever script, and nothing else', () => {
    for (const one of ['a@b.example', 'Анна@почта.example', "o'brien+x@sub.b-c.example", 'a@localhost'])
      assert.equal(isMailAddress(one), true, one)
    for (const none of [
      '',
      '@',
      'a@',
      '@b',
      'a b@c',
      'a@b,c@d',
      '<a@b>',
      'a@b\r\nBcc: c@d',
      'a@b..c',
      '.a@b',
      'a.@b',
      'a@-b',
      'a@b.',
      `${'a'.repeat(65)}@b`,
    ])
      assert.equal(isMailAddress(none), false, none)
  })

  test('never ends a header or names a second one, whatever it is', async (t) => {
    const { port, got } = await server(t)
    const sender = mailer(t, `smtp://127.0.0.1:${port}`)
    const piece = fc.constantFrom(
      'a',
      'я',
      '@',
      '.',
      ',',
      ';',
      '<',
      '>',
      '"',
      '\\',
      '(',
      ')',
      ' ',
      '\r',
      '\n',
      '\0',
      '\u2028',
      ':',
      '[',
      ']',
      '%0d',
      '\t',
    )
    const texts = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(texts, (text) => {
        if (isMailAddress(text)) assert.match(text, /^[^\s@<>,;:"\\()[\]\p{Cc}]+@[^\s@<>,;:"\\()[\]\p{Cc}]+$/u)
      }),
      { numRuns: 2000 },
    )
    await fc.assert(
      fc.asyncProperty(texts, texts, async (subject, text) => {
        got.length = 0
        await sender.send({ ...mail, subject: `x${subject}`, text })
        const headers = (got[0]?.text ?? '').split('\r\n\r\n')[0] ?? ''
        const names = headers.split(/\r\n(?!\s)/).map((line) => line.split(':')[0]?.toLowerCase())
        const own = names.filter((name) => name !== 'content-transfer-encoding')
        assert.deepEqual(own.toSorted(), [
          'auto-submitted',
          'content-type',
          'date',
          'from',
          'list-unsubscribe',
          'message-id',
          'mime-version',
          'subject',
          'to',
        ])
        assert.deepEqual(got[0]?.to, [mail.to])
      }),
      { numRuns: 30 },
    )
  })
})
