/**
 * What a page shows in place of its text: a check for robots, a question about cookies, a form to log in, a beginning that
 * is for free. Said only of what is seen on the page, and only when little or nothing else is.
 */
import { asksForConsent, asksForMore, FEW, hasBody, type Seen, SHORT } from '../missing.ts'
import { robotWords, scriptWords } from '../wall-words.ts'

/** Markup beyond this is not looked at. */
const HEAD = 400_000

/** What stands there in place of a text, as a sentence; null when nothing does. */
export function wallInMarkup(html: string, seen: Seen): string | null {
  const head = html.slice(0, HEAD)
  const { article, visible: text } = seen
  const isBare = article.length <= SHORT && !hasBody(article)
  const isMissing = isBare && article.length < FEW
  if (article.length <= SHORT) {
    const guardian = guardians.find(([, marks]) => marks.test(head))?.[0]
    if (guardian) return `the outlet shows a check for robots (${guardian}) in place of a text`
    if (isBare && text.length <= SHORT && robotWords.test(isMissing ? text : article))
      return 'the outlet shows a check for robots in place of a text'
  }
  if (asksForConsent(article, text)) return 'the outlet shows a question about cookies in place of a text'
  if (isMissing) {
    if (/<input\b[^>]{0,300}\btype\s*=\s*["']?password\b/i.test(head))
      return 'the outlet shows a form to log in in place of a text'
    const onward =
      /<meta\b[^>]{0,200}\bhttp-equiv\s*=\s*["']?refresh\b[^>]{0,200}?\burl\s*=\s*["']?([^"'\s>]{1,500})/i.exec(head)
    if (onward?.[1]) return `the page shows nothing itself, and sends on to ${onward[1]}`
    if (
      /<noscript\b[^>]{0,100}>(?:(?!<\/noscript)[\s\S]){0,2000}?\bjava\s?script\b/i.test(head) ||
      scriptWords.test(text)
    )
      return 'the page shows nothing without JavaScript'
  }
  // A longer text asks for nothing, and is spared the search through its markup.
  if (article.length <= SHORT && asksForMore(seen, /"isAccessibleForFree"\s*:\s*"?false/i.test(head)))
    return 'the outlet shows only a beginning, and asks to log in or subscribe for the rest'
  return null
}

/** Who checks visitors, with marks that stand only on the page of the check itself. */
const guardians: readonly [name: string, marks: RegExp][] = [
  [
    'Cloudflare',
    /_cf_chl_opt|id\s*=\s*["']?(?:challenge-(?:form|running|stage|error-text)|cf-(?:challenge|wrapper|error-details))\b/i,
  ],
  ['DataDome', /(?:geo|ct|interstitial)\.captcha-delivery\.com/i],
  ['Imperva', /<(?:iframe|script|meta)\b[^>]{0,300}_Incapsula_Resource\?[^>]{0,300}(?:incident|SWUDNSAI|CWUDNSAI)/i],
  ['HUMAN', /id\s*=\s*["']?px-captcha\b|window\._pxAppId[\s\S]{0,500}px-captcha/i],
  ['AWS', /window\.gokuProps\b/],
  ['Akamai', /id\s*=\s*["']?sec-(?:if-)?cpt-|\/_sec\/cp_challenge\//i],
  ['DDoS-Guard', /\/\.well-known\/ddos-guard\/(?:check|js-challenge)|data-ddg-(?:origin|l10n)/i],
  ['Sucuri', /sucuri_cloudproxy_js/i],
  ['Yandex SmartCaptcha', /\/checkcaptcha\?|smartcaptcha-(?:root|form)/i],
  ['Anubis', /id\s*=\s*["']?anubis_(?:challenge|version)\b/i],
]
