/** The notice that says on what terms an outlet's texts may be used again, as printed. */

/** A notice is a sentence or two. */
const LONGEST = 700

const patterns: readonly RegExp[] = [
  /\b(any |full or partial |partial |the )?(use|reuse|reproduction|reprint(ing)?|re-?publication|republishing|copying|citing|quoting|quotation|distribution)\b.{0,120}\b(permitted|allowed|prohibited|forbidden|only|mandatory|obligatory|required|must|without|welcome|hyperlink|with (a|an active) (link|reference))\b/iu,
  /\b(when|while|in case of) (using|quoting|citing|reprinting|republishing|copying|use|reprint|quotation)\b.{0,120}\b(link|reference|hyperlink|credit)\b/iu,
  /\b(may|can) be (republished|reproduced|reprinted|reused|quoted)\b/iu,
  /\b(quote us|credit us)\b/iu,
  /(использовани[еия]|перепечатк[аеи]|цитировани[еия]|копировани[еия]|воспроизведени[еия]).{0,140}(разреш|допускается|возможн|запрещ|гиперссылк|ссылк|обязательн|приветству|только|без (письменного )?(согласия|разрешения))/iu,
  /(istifadə|sitat|iqtibas|köçürül).{0,140}(istinad|hiperlink|keçid|icazə|mütləq|vacib|qadağan)/iu,
  /(alıntı|kullanıl|kopyalan).{0,140}(kaynak göster|izinsiz|yasak|izin)/iu,
  /(օգտագործ|մեջբեր|արտատպ|վերարտադր).{0,140}(հղում|պարտադիր|արգելվ|թույլատրվ)/iu,
  /(reproduction|utilisation|reprise).{0,140}(interdite|autorisée|sous réserve|mention|lien|soumise)/iu,
  /(nachdruck|weiterverwendung|vervielfältigung|verwendung).{0,140}(gestattet|erlaubt|quellenangabe|genehmigung|untersagt|verboten)/iu,
  /(використання|передрук|цитування|копіювання).{0,140}(дозвол|посиланн|гіперпосиланн|заборон|обов.язков)/iu,
]

/** Words that speak of the outlet's own texts; without one of them the sentence is about something else. */
const own =
  /(materials?|articles?|content|texts?|publications?|news|information|site|website|reference to|hyperlink|quote us|материал|стат(ьи|ей)|текст|публикаци|информаци|новост|сайт|перепечатк|цитировани|гиперссылк|material|məlumat|xəbər|yazı|sayt|haber|içerik|նյութ|տեղեկատվ|հոդված|լուր|հղում|article|contenu|contenus|inhalte|artikel|texte|nachdruck|матеріал|reprinting|reproduction|republication|©)/iu

/** True for a line that states the terms of reuse. */
export function isReuseNotice(line: string): boolean {
  if (line.length < 20 || line.length > LONGEST) return false
  const head = line.slice(0, LONGEST)
  return own.test(head) && patterns.some((pattern) => pattern.test(head)) && soundsLikeNotice(head)
}

/** A report on a ban names who speaks or when; a notice does neither. */
function soundsLikeNotice(line: string): boolean {
  return !/\b(said|says|told|according to|reported|noted|stated)\b|сказал|заявил|сообщил|отметил|bildirib|deyib|söyləyib|ասել|հայտնել|նշել|a déclaré|a dit|sagte|erklärte/iu.test(
    line,
  )
}

/** The notice as printed, without the sentences before it: `© 2031 RPB. Reproduction is permitted …` holds two. */
export function reuseNoticeOf(line: string): string {
  const sentences = line.slice(0, LONGEST).split(/(?<=[.!?։])\s+/)
  const first = sentences.findIndex((sentence) => patterns.some((pattern) => pattern.test(sentence)))
  return first > 0 ? sentences.slice(first).join(' ') : line
}
