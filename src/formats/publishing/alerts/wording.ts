/** The words of alerts, each standing alone before what it tells of, so that no name has to be inflected. */
import type { Contradiction, Edition, StanceValue, Voice } from '../../../domain/index.ts'
import type { Alert, Followed } from './alert.ts'

export interface AlertWording {
  kinds: Readonly<Record<Alert['kind'], string>>
  /** What stands before each of the words. */
  parts: { shift: readonly [string, string]; contradiction: readonly [string, string] }
  stances: Readonly<Record<StanceValue, string>>
  voices: Readonly<Record<Voice, string>>
  /** How two do not fit. */
  ways: Readonly<Record<Contradiction['kind'], string>>
  noVerdict: string
  unreviewed: string
  /** In the place of words that may not be shown. */
  withheld: string
  /** Before how many alerts there are, and how many more than are shown. */
  several: string
  more: string
  test: string
  because: string
  everyone: string
  everything: string
  stop: string
}

export const wordings: Readonly<Record<Edition, AlertWording>> = {
  en: {
    kinds: { statement: 'New statement', shift: 'Shift', contradiction: 'Statements that do not fit' },
    parts: { shift: ['Before', 'Now'], contradiction: ['One', 'The other'] },
    stances: { for: 'for', against: 'against', conditional: 'on conditions', unclear: 'unclear' },
    voices: { quoted: 'quoted', paraphrased: 'paraphrased', inferred: 'inferred by the author' },
    ways: {
      stance: 'For and against',
      figure: 'Different figures',
      'said-done': 'Said and done',
      'denied-reported': 'Denied and reported',
    },
    noVerdict: 'Which of the two holds is not said.',
    unreviewed: 'Found by the machine, not reviewed by a person.',
    withheld: 'The words are at the source.',
    several: 'Alerts',
    more: 'More, not shown here',
    test: 'This is a test: nothing has happened.',
    because: 'You get this because you follow',
    everyone: 'everyone',
    everything: 'every issue',
    stop: 'Stop it here',
  },
  ru: {
    kinds: {
      statement: 'Новое высказывание',
      shift: 'Изменение позиции',
      contradiction: 'Высказывания не согласуются',
    },
    parts: { shift: ['Прежде', 'Теперь'], contradiction: ['Одно', 'Другое'] },
    stances: { for: 'за', against: 'против', conditional: 'с условиями', unclear: 'неясно' },
    voices: { quoted: 'цитата', paraphrased: 'пересказ', inferred: 'вывод автора' },
    ways: {
      stance: 'За и против',
      figure: 'Разные числа',
      'said-done': 'Сказано и сделано',
      'denied-reported': 'Опровергается и сообщается',
    },
    noVerdict: 'Какое из двух верно, здесь не утверждается.',
    unreviewed: 'Найдено программой, человеком не проверено.',
    withheld: 'Сами слова — в источнике.',
    several: 'Уведомления',
    more: 'Ещё, здесь не показано',
    test: 'Это проверка: ничего не произошло.',
    because: 'Вы получили это, потому что подписаны на',
    everyone: 'все участники',
    everything: 'все вопросы',
    stop: 'Отписаться',
  },
  az: {
    kinds: {
      statement: 'Yeni açıqlama',
      shift: 'Mövqe dəyişikliyi',
      contradiction: 'Bir-birinə uyğun gəlməyən açıqlamalar',
    },
    parts: { shift: ['Əvvəl', 'İndi'], contradiction: ['Biri', 'Digəri'] },
    stances: { for: 'lehinə', against: 'əleyhinə', conditional: 'şərtlə', unclear: 'aydın deyil' },
    voices: { quoted: 'sitat', paraphrased: 'başqa sözlərlə', inferred: 'müəllifin qənaəti' },
    ways: {
      stance: 'Lehinə və əleyhinə',
      figure: 'Fərqli rəqəmlər',
      'said-done': 'Deyilən və edilən',
      'denied-reported': 'Təkzib edilən və bildirilən',
    },
    noVerdict: 'İkisindən hansının doğru olduğu burada deyilmir.',
    unreviewed: 'Bunu proqram tapıb, insan yoxlamayıb.',
    withheld: 'Sözlərin özü mənbədədir.',
    several: 'Bildirişlər',
    more: 'Daha var, burada göstərilməyib',
    test: 'Bu, yoxlamadır: heç nə baş verməyib.',
    because: 'Bunu aldınız, çünki izləyirsiniz',
    everyone: 'bütün iştirakçılar',
    everything: 'bütün məsələlər',
    stop: 'Abunəni dayandırmaq',
  },
  hy: {
    kinds: {
      statement: 'Նոր հայտարարություն',
      shift: 'Դիրքորոշման փոփոխություն',
      contradiction: 'Իրար չհամապատասխանող հայտարարություններ',
    },
    parts: { shift: ['Առաջ', 'Այժմ'], contradiction: ['Մեկը', 'Մյուսը'] },
    stances: { for: 'կողմ', against: 'դեմ', conditional: 'պայմանով', unclear: 'անորոշ' },
    voices: { quoted: 'մեջբերում', paraphrased: 'վերապատմում', inferred: 'հեղինակի եզրակացություն' },
    ways: {
      stance: 'Կողմ և դեմ',
      figure: 'Տարբեր թվեր',
      'said-done': 'Ասված և արված',
      'denied-reported': 'Հերքված և հաղորդված',
    },
    noVerdict: 'Երկուսից որն է ճիշտ, այստեղ չի պնդվում։',
    unreviewed: 'Գտել է ծրագիրը, մարդը չի ստուգել։',
    withheld: 'Բուն խոսքերը աղբյուրում են։',
    several: 'Ծանուցումներ',
    more: 'Եվս, այստեղ չի ցուցադրվում',
    test: 'Սա ստուգում է․ ոչինչ չի պատահել։',
    because: 'Ստացել եք սա, քանի որ հետևում եք',
    everyone: 'բոլոր մասնակիցները',
    everything: 'բոլոր հարցերը',
    stop: 'Դադարեցնել',
  },
}

/** `You get this because you follow: Orvenia, the bridge (talks)` */
export function reasonOf({ because, everyone, everything }: AlertWording, { actor, issue, dossier }: Followed): string {
  return `${because}: ${actor ?? everyone}, ${issue ?? everything} (${dossier})`
}
