/** What a question may be given besides what it asks for, and what it is asked with. */

export interface AskOptions {
  /** Ends the question; its reason is what is thrown. */
  signal?: AbortSignal | undefined
}

/** As much of `fetch` as is used. */
export type Fetch = (
  address: string,
  init: { headers: Record<string, string>; signal?: AbortSignal },
) => Response | Promise<Response>
