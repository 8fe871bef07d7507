/** Tells chrome by its words: what stands around articles, line by line. */
import { latinDigits } from '../metadata/dates.ts'
import { isReuseNotice } from '../metadata/reuse.ts'
import { type ChromeKind, chromePhrases } from './chrome-words.ts'

/** What a chrome line says of its neighbours: nothing, that a list follows, or that the article is over. */
export type Effect = 'alone' | 'opens' | 'ends'

export interface Chrome {
  kind: ChromeKind
  effect: Effect
}

/** Lines longer than this are prose, whatever words they hold; notices alone are looked for in longer ones. */
const SHORT = 160
const NOTICE = 900

const effects: Partial<Record<ChromeKind, Effect>> = {
  'list of other stories': 'opens',
  tags: 'alone',
  comments: 'ends',
  'copyright notice': 'ends',
  'about the outlet': 'ends',
}

const phrases = new Map<string, ChromeKind>()
for (const [kind, list] of Object.entries(chromePhrases))
  for (const phrase of (list ?? '').split('/')) {
    const key = phrase.replace(/\s+/g, ' ').trim()
    if (key) phrases.set(key, kind as ChromeKind)
  }

const languageWord = new Set((chromePhrases['language switch'] ?? '').split('/').map((word) => word.trim()))

/** Patterns for short lines with something variable in them. All bounded, all on at most SHORT characters. */
const patterns: readonly (readonly [ChromeKind, RegExp])[] = [
  [
    'counter',
    /^(views?|viewed|hits|reads?|visits|visitors|read|просмотр(ы|ов)?|прочитано|просмотрено|посещений|baxış( sayı)?|oxunma( sayı)?|baxılıb|oxunub|ümumi|umumi|bu gün|görüntülenme|okunma|դիտում(ներ)?|դիտվել է|դիտումների քանակը|vues?|lectures?|aufrufe|переглядів|перегляди|ნახვები|ნახვა|مشاهدات|المشاهدات|total|today|online|on line)\s*:?\s*#( times| раз| dəfə| անգամ| fois)?$/u,
  ],
  [
    'counter',
    /^#\s?[kкm]?\s?(views?|hits|reads?|shares?|likes?|visits|просмотр(ов|а)?|прочтени[йея]|baxış|oxunma|görüntülenme|okunma|դիտում|vues?|aufrufe|переглядів|ნახვა|مشاهدة|поделились)$/u,
  ],
  ['counter', /^#(\s#)*$/u],
  [
    'share prompt',
    /^(share|tweet|поделиться|поделитесь|paylaş|կիսվել|partager|teilen).{0,12}\b(facebook|twitter|telegram|whatsapp|linkedin|vk|x|email|e mail)/u,
  ],
  [
    'share prompt',
    /(share (it|this|the story|this story) (on|with|via)|liked the story|pass it on|передайте дальше|поделитесь (ей|им|ею|с друзьями|в)|понравил(ась|ся) (статья|материал))/u,
  ],
  [
    'list of other stories',
    /^(read also|see also|also read|read more|related|read next|more on this|читайте также|читать также|смотрите также|по теме|материалы по теме|ещё по теме|еще по теме|həmçinin oxuyun|bunu da oxuyun|կարդալ նաև|կարդացեք նաև|տես նաև|lire aussi|à lire aussi|voir aussi|à lire|lesen sie auch|mehr zum thema|читайте також|اقرأ أيضا)\s?(:|—|–|-|»|>|\|).{1,}/u,
  ],
  [
    'list of other stories',
    /^(previous|next|предыдущая|следующая|əvvəlki|növbəti|նախորդ|հաջորդ|précédent|suivant)( (news|article|story|post|новость|статья|xəbər|նյութ|նորություն))?\s?(:|—|–|»|>|→|←).{1,}/u,
  ],
  [
    'tags',
    /^(tags?|keywords|filed under|topics?|теги|тэги|метки|ключевые слова|teqlər|açar sözlər|etiketler|պիտակներ|թեգեր|mots clés|schlagw(o|ö)rter|мітки|ტეგები)\s?(:|—).{0,}/u,
  ],
  ['tags', /^[#＃][\p{L}\p{N}_]+([\s,]+[#＃][\p{L}\p{N}_]+)*$/u],
  [
    'comments',
    /^(comments?|комментарии|комментариев|şərhlər|yorumlar|մեկնաբանություններ|commentaires|kommentare|коментарі)\s?[:(]?\s?#\s?\)?$/u,
  ],
  [
    'app store',
    /^(download|get|скачать|скачайте|yüklə) .{0,30}(app store|google play|our app|the app|приложение|tətbiq)/u,
  ],
  [
    'newsletter box',
    /^(sign up|subscribe|join|follow|подпи(шитесь|сывайтесь|саться)|abunə ol(un)?|abone ol(un)?|բաժանորդագրվե(ք|լ)|abonnez vous|suivez|inscrivez|folgen sie|abonnieren).{0,40}(newsletter|telegram|телеграм|youtube|рассылк|канал|kanal|whatsapp|facebook|instagram|twitter|google news|inbox|updates|ալիք)/u,
  ],
  [
    'page tool',
    /^(report an error|found (a typo|an error|a mistake)|if you (find|found|notice) (an error|a typo|a mistake)|если вы (заметили|нашли|обнаружили)|нашли (опечатку|ошибку)|заметили (опечатку|ошибку)|səhv (gördünüz|tapdınız)|mətndə səhv)/u,
  ],
  ['page tool', /^(last update[d]?|weather in .{2,30}|time in .{2,30})\s?:?\s?[+−-]?#?.{0,14}$/u],
  ['page tool', /^# ?(min|minutes?|мин|dəq|dəqiqə|րոպե|dk)\.? ?(read|чтения|oxu|oxuma|okuma)?$/u],
  [
    'page tool',
    /^(reading time|время чтения|oxuma müddəti|temps de lecture|lesezeit|listen to this article|прослушать|écouter cet article).{0,20}$/u,
  ],
  [
    'picture credit',
    /^(photos?|pictures?|images?|credits?|photo credit|photo by|image source|photo source|illustrative photo|file photo|фото|фотография|снимок|иллюстрация|источник фото|foto|şəkil|fotoğraf|լուսանկար(ը|ի հեղինակ)?|լուսանկարներ(ը)?|crédit(s)?( photo)?|bild|quelle|фото|ფოტო|الصورة)\s?(:|©|\/|—|–|by )\s?.{1,80}$/u,
  ],
  // © Name Surname/AGENCY
  ['picture credit', /^(©|\(c\)) ?[^\d|]{2,60}\/[^\d|]{2,40}$/u],
  ['picture credit', /^.{3,}[.\s(](photo|фото|foto|լուսանկար|crédit( photo)?|ფოტო|image|picture)\s?:\s?.{2,60}$/u],
  [
    'language switch',
    /^read (this )?(article |story )?(in|also in) (russian|english|armenian|azerbaijani|georgian|turkish|french|german)/u,
  ],
  [
    'picture credit',
    /^(©|\(c\)) ?(afp|reuters|ap|getty|epa|tass|sputnik|ria|азертадж|azertac|armenpress|photolure|depositphotos|shutterstock)/u,
  ],
  ['copyright notice', /^(copyright|©|\(c\)\s)/u],
  [
    'contact details',
    /^(tel|phone|fax|e mail|email|address|тел|телефон|факс|адрес|эл почта|ünvan|telefon|հեռ|հասցե|հեռախոս|adresse|téléphone)\.?\s?:.{2,}/u,
  ],
  ['contact details', /^[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}$/u],
  ['contact details', /^(https?:\/\/|www\.)\S+$/u],
]

/** Notices, which may be a whole sentence or more. */
const notices: readonly (readonly [ChromeKind, RegExp])[] = [
  [
    'copyright notice',
    /(©|\(c\)\s?(19|20)\d\d|all rights reserved|все права (защищены|сохранены)|bütün hüquqlar(ı)? qorunur|tüm hakları saklıdır|բոլոր իրավունքները (պաշտպանված|վերապահված)|tous droits réservés|alle rechte vorbehalten|усі права захищено|copyright \d{4})/iu,
  ],
  ['cookie notice', /\b(cookies?|куки|cookie-?(файл|lər|ler))\b/iu],
  [
    'about the outlet',
    /(свидетельство о регистрации|зарегистрирован[оа]? (федеральн|в министерств|роскомнадзор)|registered (by|with) the (ministry|press)|mass media (registration|outlet) (certificate|no)|возрастное ограничение|issn \d{4})/iu,
  ],
  [
    'newsletter box',
    /(sign up (for|to) (our|the) |subscribe to (our|the) (newsletter|channel|telegram)|подпи(шитесь|сывайтесь) на (наш|нас|рассыл)|kanalımıza abunə|abonnez-vous à (notre|nos))/iu,
  ],
  ['page tool', /(ctrl\s?\+\s?enter|enable javascript|включите javascript|browser does not support)/iu],
  [
    'appeal to readers',
    /(rely on (our )?readers|support (our|independent) (work|journalism|media)|becom(e|ing) a (member|patron|supporter)|consider (donating|making a donation)|поддержите (нас|нашу работу|редакцию|независим)|soutenez (nous|notre)|աջակցեք մեզ)/iu,
  ],
  ['share prompt', /(liked the story|share it on social media)/iu],
]
/** A notice of these kinds has to be short: an article may well write of cookies or of copyright. */
const noticeLength: Partial<Record<ChromeKind, number>> = {
  'cookie notice': 320,
  'copyright notice': 400,
  'newsletter box': 220,
  'appeal to readers': 400,
  'share prompt': 120,
  'page tool': 250,
}

/** Which chrome a trimmed line is by its words alone, or null. Work bounded whatever the line's length. */
export function chromeOf(line: string): Chrome | null {
  if (line.length > NOTICE) return null
  const kind = kindOf(line)
  if (!kind) return null
  // `Read also: a headline` is the whole list; `Read also` alone announces one.
  const whole = kind === 'list of other stories' && !phrases.has(normal(line))
  return { kind, effect: whole ? 'alone' : (effects[kind] ?? 'alone') }
}

function kindOf(line: string): ChromeKind | null {
  if (isReuseNotice(line)) return 'reuse notice'
  if (line.length <= SHORT) {
    const key = normal(line)
    if (!/[\p{L}\p{N}#©]/u.test(key)) return 'page tool'
    const phrase = phrases.get(key) ?? phrases.get(key.replaceAll(':', ' ').replace(/\s+/g, ' ').trim())
    if (phrase) return phrase
    const lowered = lower(line)
    for (const [kind, pattern] of patterns) if (pattern.test(key) || pattern.test(lowered)) return kind
    const several = severalPhrases(key)
    if (several) return several
    if (isBreadcrumb(line)) return 'breadcrumb'
  }
  for (const [kind, pattern] of notices)
    if (line.length <= (noticeLength[kind] ?? NOTICE) && pattern.test(line)) return kind
  return null
}

/** A line of several phrases side by side: `EN RU AZ`, `Facebook | Twitter | Telegram`, `Home News Politics`. */
function severalPhrases(key: string): ChromeKind | null {
  const parts = key.split(/\s*[|/·•]\s*|\s{2,}|,\s/).filter(Boolean)
  const list = parts.length > 1 ? parts : key.split(' ')
  if (list.length < 2 || list.length > 24) return null
  const kinds = list.map((part) => phrases.get(part))
  if (list.every((part) => languageWord.has(part))) return 'language switch'
  // Single words side by side make a sentence as easily as a menu: then two would be too few.
  return kinds.every(Boolean) && (parts.length > 1 || list.length > 2) ? (kinds[0] ?? null) : null
}

/** `Home / Politics`, `Press room > Briefings`: short parts, an arrow or a slash between them, no end of sentence. */
function isBreadcrumb(line: string): boolean {
  if (line.length > 120 || /[.!?]$/.test(line)) return false
  const parts = line.split(/\s[/>»›→\\]\s|\s?[›»]\s/).map((part) => part.trim())
  if (parts.length < 2 || parts.some((part) => !part || part.length > 60)) return false
  const first = normal(parts[0] ?? '')
  return (
    phrases.get(first) === 'navigation' || (/[>›→]/.test(line) && parts.every((part) => part.split(/\s+/).length <= 4))
  )
}

/** Lower case, numbers as `#`, signs at the ends and inside turned to single spaces, apostrophes too. */
export function normal(line: string): string {
  return lower(line)
    .replace(/\p{N}+([.,\s\u00a0]\p{N}+)*/gu, '#')
    .replace(/[«»"“”„‹›<>→←↑↓▲▼►◄★☆✓✕✖×•·…\-–—_+!?.()[\]{}'’‘`´=~^*&@]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s:,;|/]+|[\s:,;|/]+$/gu, '')
}

function lower(line: string): string {
  return latinDigits(line).toLowerCase().replaceAll('i\u0307', 'i')
}
