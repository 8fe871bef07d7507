/** A socket for an app: taken, answered, and let go of. */
import { createServer, type Server } from 'node:http'
import { ReadoutError } from '../domain/index.ts'

/** How long answers under way may take once it is closing, in milliseconds. */
const GRACE = 5000

export interface Listening {
  server: Server
  /** The port it has. */
  port: number
  /** Takes no more requests, finishes those under way, and lets go of the port. */
  close(): Promise<void>
}

/**
 * @param port 0 takes any that is free
 * @param option the option of the command line that names it
 * @throws ReadoutError `port-in-use` naming the port
 */
export async function listen(host: string, port: number, option: string): Promise<Listening> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(unlistened(error, host, port, option))
    })
    server.listen(port, host, resolve)
  })
  const address = server.address()
  let closing: Promise<void> | null = null
  const close = () =>
    new Promise<void>((resolve) => {
      const late = setTimeout(() => server.closeAllConnections(), GRACE)
      server.close(() => {
        clearTimeout(late)
        resolve()
      })
      server.closeIdleConnections()
    })
  return {
    server,
    port: address !== null && typeof address === 'object' ? address.port : port,
    close: () => {
      closing ??= close()
      return closing
    },
  }
}

function unlistened(error: NodeJS.ErrnoException, host: string, port: number, option: string): Error {
  if (error.code === 'EADDRINUSE' || error.code === 'EACCES') {
    const remedy = `Give another port with ${option}, or stop the program that has it`
    return new ReadoutError('port-in-use', `port ${port}`, 'another program has it', { remedy, cause: error })
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN')
    return new ReadoutError('invalid', host, 'this machine has no such address', { cause: error })
  return error
}
