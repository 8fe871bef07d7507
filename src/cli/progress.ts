/** Progress of long work: on a terminal one line with rate and time left, elsewhere plain lines now and then. */
import type { Wiring } from './wiring.ts'

export interface Progress {
  /** One more is done. */
  step(label: string): void
  /** A line of its own, above the progress line. */
  say(line: string): void
  /** Takes the progress line away. */
  end(): void
}

/** Elsewhere than on a terminal, one line at most this often. */
const QUIET_MS = 5_000
const BAR = 24

/**
 * @param what a word for the things counted: "pages"
 * @param total how many there are, or null while that is not known
 * @param clock milliseconds; tests give their own
 */
export function makeProgress(
  stream: Wiring['stderr'],
  what: string,
  total: () => number | null,
  clock: () => number = Date.now,
): Progress {
  const terminal = stream.isTTY === true
  const started = clock()
  let done = 0
  let drawn = false
  let spoke = started

  const clear = () => {
    if (drawn) stream.write('\r\u001b[K')
    drawn = false
  }
  const draw = (label: string) => {
    const line = progressLine({ what, done, total: total(), seconds: (clock() - started) / 1000, label })
    clear()
    stream.write(line.slice(0, Math.max(20, (stream.columns ?? 80) - 1)))
    drawn = true
  }
  return {
    step(label) {
      done++
      if (terminal) draw(label)
      else if (clock() - spoke >= QUIET_MS) {
        spoke = clock()
        stream.write(
          `${progressLine({ what, done, total: total(), seconds: (clock() - started) / 1000, label: '' })}\n`,
        )
      }
    },
    say(line) {
      clear()
      stream.write(`${line}\n`)
    },
    end: clear,
  }
}

interface State {
  what: string
  done: number
  total: number | null
  seconds: number
  label: string
}

/** `[######------------------] 6 of 24 pages, 3.1/s, 6 s left  notes.txt` */
export function progressLine({ what, done, total, seconds, label }: State): string {
  const rate = seconds > 0 ? done / seconds : 0
  const pace = rate > 0 ? `, ${rate.toFixed(1)}/s` : ''
  if (total === null || total === 0) return `${done} ${what}${pace}  ${label}`.trimEnd()
  const filled = Math.round((BAR * Math.min(done, total)) / total)
  const left = rate > 0 && done < total ? `, ${timeLeft((total - done) / rate)} left` : ''
  return `[${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}] ${done} of ${total} ${what}${pace}${left}  ${label}`.trimEnd()
}

function timeLeft(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  if (seconds < 5400) return `${Math.ceil(seconds / 60)} min`
  return `${(seconds / 3600).toFixed(1)} h`
}
