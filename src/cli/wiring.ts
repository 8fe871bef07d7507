/** What the commands are given from outside: the streams they speak through, and the web room, which they may not import. */
import type { Readable, Writable } from 'node:stream'
import type { CreateBaseline, House, SiteSettings } from '../flow/index.ts'

export interface Wiring {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable & { isTTY?: boolean; columns?: number }
  readonly env: Readonly<Record<string, string | undefined>>
  /** Serves the house on loopback. @throws ReadoutError `port-in-use` */
  startWeb(house: House, options: { port: number; token: string }): Promise<{ url: string; close(): Promise<void> }>
  /** Serves what the house has published, for readers. @throws ReadoutError `port-in-use` */
  startSite(
    house: House,
    options: {
      host: string
      port: number
      url?: string
      proxies?: readonly string[]
      hub?: string
      settings?: SiteSettings
    },
  ): Promise<{ url: string; close(): Promise<void> }>
  /** Makes the reader of rules that others are measured against; null where it is not, as in the published package. */
  baseline(): Promise<CreateBaseline | null>
  /** Resolves when the person asks the program to stop (Ctrl+C). */
  stopped(): Promise<void>
}

/** Writes to a stream, waiting while it is full. @throws the stream's own error */
export function write(stream: Writable, data: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(data, (error) => (error ? reject(error) : resolve()))
  })
}

/** One line on a stream. @throws the stream's own error */
export function writeLine(stream: Writable, line: string): Promise<void> {
  return write(stream, `${line}\n`)
}

/** `1 document`, `2 documents` */
export function count(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`
}
