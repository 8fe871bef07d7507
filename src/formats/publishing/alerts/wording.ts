/** The words of alerts, each standing alone before what it tells of, so that no name has to be inflected. */
import type { Edition, StanceValue } from '../../../domain/index.ts'
import type { Alert, Followed } from './alert.ts'

export interface AlertWording {
  kinds: Readonly<Record<Alert['kind'], string>>
  /** What stands before each of the words. */
  parts: { shift: readonly [string, string]; contradiction: readonly [string, string] }
  stances: Readonly<Record<StanceValue, string>>
  noVerdict: string
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
    noVerdict: 'Which of the two holds is not said.',
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
    noVerdict: 'Какое из двух верно, здесь не утверждается.',
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
    noVerdict: 'İkisindən hansının doğru olduğu burada deyilmir.',
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
    noVerdict: 'Երկուսից որն է ճիշտ, այստեղ չի պնդվում։',
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
