/** Where a Russian sentence puts what it tells of, by the verb nearest to the expression. */
import { words } from '../../languages/words.ts'
import type { Run, Token } from '../../layers.ts'
import type { Tense } from '../grammar.ts'

const REACH = 30

const coming = words(
  `будет будут буду будем планирует планируют планируется планируются намерен намерена намерены собирается собираются предстоит
   ожидается ожидаются должен должна должны должно может могут смогут сможет запланирован запланирована запланировано запланированы
   намечен намечена намечено намечены назначен назначена назначены назначено обязан обязана обязаны надеется рассчитывает`,
)
const past = words(
  `был была было были подписан подписана подписано подписаны закрыт закрыта открыт достигнута достигнуто`,
)
/** They end as past verbs do and are none. */
const none = words(
  `если или цели доли роли сила сил силы дела дел земли школа школ стол стола канал материал потенциал генерал капитал журнал персонал финал
   сигнал скандал квартал вокзал зал начала начало числа числе угол узел раздел отдел предел пункте тыл вдали недели мысли мыла кабели
   модели автомобили апрель апрели тепло село сёла села стекла масла мало около после весьма соли боли отрасли области посла посол`,
)
/** They end as verbs in the present do and are none, or tell of a saying. */
const still = words(
  `комитет совет бюджет ответ визит кабинет пакет авторитет лет нет предмет кредит аппетит лимит дефицит конфликт транзит свет цвет счет счёт отчет отчёт
   запрет суверенитет приоритет паритет университет интернет сюжет билет планет ракет газет секрет портрет маршрут институт статут минут пут путь
   говорит говорят сообщает сообщают пишет пишут заявляет заявляют считает считают отмечает отмечают утверждает утверждают является являются знает
   идет идёт остается остаётся работает действует существует десят защит орбит суд труд элит
   стоит находится`,
)

/** @param expression the tokens of the expression, inside the sentence */
export function tense(tokens: readonly Token[], sentence: Run, expression: Run): Tense {
  for (let i = expression.from - 1; i >= Math.max(sentence.from, expression.from - REACH); i--) {
    const found = cue(tokens[i])
    if (found) return found
  }
  for (let i = expression.to; i < Math.min(sentence.to, expression.to + REACH); i++) {
    const found = cue(tokens[i])
    if (found) return found
  }
  return null
}

function cue(token: Token | undefined): Tense {
  if (token?.kind !== 'word') return null
  const { lower } = token
  if (coming.has(lower)) return 'future'
  if (past.has(lower)) return 'past'
  if (token.capital || lower.length < 4 || none.has(lower)) return null
  if (
    /(?:[аеёиоуыяй]л(?:а|о|и)?|[гкзсбпрх]л(?:а|о|и)|ш[её]л|шл[аи]|[аеиоуыя]л(?:ся|ась|ось|ись)|шл(?:ась|ись|ось)|ш[её]лся)$/.test(
      lower,
    )
  )
    return 'past'
  return /(?:[еёи]т|[ую]т|ят)(?:ся)?$/.test(lower) && !still.has(lower) ? 'future' : null
}
