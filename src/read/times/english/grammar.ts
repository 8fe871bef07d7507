/** English, as the reader of times needs it. */
import type { Grammar } from '../grammar.ts'
import { dates } from './dates.ts'
import { lengths } from './lengths.ts'
import { relative } from './relative.ts'
import { running, spans } from './spans.ts'
import { tense } from './tense.ts'

export const english: Grammar = {
  opens:
    /^(?:\d|(?:mid[-‐‑])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)|mid-\d|(?:the|a|an|this|last|next|coming|upcoming|past|previous|recent|in|within|from|between|today|tonight|tomorrow|yesterday|earlier|later|recently|lately|soon|shortly|long|not|some|several|few|many|half|dozens?|countless|hundreds|more|over|at|no|well|about|around|nearly|almost|roughly|approximately|less|under|up|just|only|noon|midday|midnight|q[1-4]|spring|summer|autumn|fall|winter|first|second|third|fourth|days|weeks|months|years|decades|centuries|hours)$|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-|$))/,
  rules: [...dates, ...spans, running, ...relative, ...lengths],
  tense,
  parts: [
    [/(?:the )?(?:first half) of $/i, 'first'],
    [/(?:the )?(?:second half|latter half) of $/i, 'second'],
    [/(?:the )?early(?: in)?[ -]$/i, 'early'],
    [/(?:the )?(?:mid[-‐‑– ]|middle of )$/i, 'mid'],
    [/(?:the )?late(?: in)?[ -]$/i, 'late'],
    [/(?:the )?(?:very )?(?:beginning|start|outset) of $/i, 'start'],
    [/(?:the )?(?:very )?(?:end|close) of $/i, 'end'],
  ],
  bounds: [
    [/\b(?:by|no later than|not later than|due by) (?:the )?(?:year )?$/i, 'by'],
    [/\b(?:up )?(?:until|till) (?:the )?(?:year )?$/i, 'until'],
    [/\b(?:ever )?since (?:the )?(?:year )?$/i, 'since'],
    [
      /\b(?:starting|beginning|effective|as of|starting from|beginning on|starting on|starting in|beginning in) $/i,
      'from',
    ],
    [/\b(?:before|prior to|ahead of) $/i, 'before'],
    [/\b(?:after|following) $/i, 'after'],
  ],
  ranges: [
    { before: /\bfrom (?:the )?$/i, between: /^ (?:to|until|till|through|[-–—]) (?:the )?$/i },
    { before: /\bbetween (?:the )?$/i, between: /^ and (?:the )?$/i },
    { before: /$/, between: /^ ?[-–—] ?$|^ (?:to|through) $/i },
  ],
  clockFirst: /^,? (?:on |of )?$/i,
  dayFirst: /^,? (?:at |around |at around |at about )?$/i,
}
