/** An outlet in Cyrillic, whose pages declare their encoding in every way, wrong ones included. */
import { type Outlet, openOutlet, type Page } from './outlet.ts'

/** What every page says. */
export const SAID =
  'Переговоры делегаций завершились во вторник без итогового документа, сообщил посредник журналистам.'

/** Windows-1251 for the letters of the Russian alphabet; the rest is ASCII. */
const cp1251 = (text: string) =>
  Uint8Array.from([...text].map((c) => (c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x410 + 0xc0 : c.charCodeAt(0))))
const page = (head: string) => `<html><head>${head}</head><body><article><p>${SAID}</p></article></body></html>`
const as = (contentType: string, body: Uint8Array | string): Page => ({
  headers: { 'content-type': contentType },
  body,
})

/** Path → a page that can be read in spite of what it declares. */
export const charsetPages: Readonly<Record<string, Page>> = {
  '/by-header': as('text/html; charset=windows-1251', cp1251(page(''))),
  '/by-quoted-header': as('text/html; Charset="Windows-1251"; x=y', cp1251(page(''))),
  '/by-meta': as('text/html', cp1251(page('<meta http-equiv=content-type content="text/html; charset=windows-1251">'))),
  '/by-none': as('text/html', cp1251(page('<title>VTA</title>'))),
  '/header-wrong': as('text/html; charset=utf-8', cp1251(page('<meta charset="windows-1251">'))),
  '/header-latin': as('text/html; charset=ISO-8859-1', cp1251(page(''))),
  '/header-unknown': as('text/html; charset=x-none', cp1251(page(''))),
  '/meta-wrong': as('text/html', page('<meta charset="windows-1251">')),
  '/both-wrong': as('text/html; charset=iso-8859-1', page('<meta charset="koi8-r">')),
  '/mark': as('text/html; charset=windows-1251', `\ufeff${page('')}`),
  '/utf-16': as('text/html; charset=utf-16', Buffer.from(`\ufeff${page('')}`, 'utf16le')),
  '/mixed': as(
    'text/html; charset=utf-8',
    Buffer.concat([Buffer.from(page('')), cp1251('<div class="comments"><p>Да</p></div>')]),
  ),
  '/no-type': (_request, response) => void response.writeHead(200).end(cp1251(page(''))),
}

export function openCharsetOutlet(name = 'rpb.example'): Promise<Outlet> {
  return openOutlet(name, charsetPages)
}
