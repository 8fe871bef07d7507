/** What a store can do for those who follow a dossier: who they are, what they were told, what waits to be told. */
import type { Subscription } from '../domain/index.ts'

/** A subscription with what only Readout and who is told may know. */
export interface StoredSubscription extends Subscription {
  /** Signs what a webhook is sent. */
  secret: string
  /** Stands in the addresses of its feed and of where it is ended. */
  key: string
  /** Of the dossier, when it was last looked through for this one; null before the first time. */
  stamp: string | null
}

/** Something that one is told of once. */
export interface ToldThing {
  id: string
  /** Things that may be the same though their words are not quite. */
  likes: string
  /** Where it is told, in which words. */
  marks: { document: string; words: string }[]
}

/** What is told at one time. */
export interface Delivery {
  id: string
  subscription: string
  /** ISO 8601 UTC. */
  at: string
  /** As it is sent, in the shape of whoever sends it. */
  digest: unknown
  /** How many alerts are in it. */
  alerts: number
  state: 'waiting' | 'sent' | 'failed'
  tries: number
  /** Why it was not sent, the last time. */
  reason: string | null
  sent: string | null
}

export interface FollowingStore {
  add(subscription: StoredSubscription): Promise<void>
  /** Those of a dossier, oldest first; ended ones only when asked for. */
  list(dossier: string, options?: { removed?: boolean }): Promise<StoredSubscription[]>
  /** Ended or not. */
  get(dossier: string, id: string): Promise<StoredSubscription | null>
  /** By its key, of a dossier that is not removed. */
  keyed(key: string): Promise<StoredSubscription | null>
  /** Dossiers that somebody follows and that are not removed. */
  dossiers(): Promise<string[]>
  /** Ends it at `at`, or has it go on (null). */
  setRemoved(id: string, at: string | null): Promise<void>
  /** Forgets for good those that were ended, and what was sent, before `before`. @returns how many were ended */
  purge(before: string): Promise<number>
  /** Says up to which stamp the dossier was looked through. */
  setStamp(id: string, stamp: string): Promise<void>

  /** Which of these ids were told. */
  known(subscription: string, ids: readonly string[]): Promise<Set<string>>
  /** What was told that may be the same. */
  alike(subscription: string, likes: readonly string[]): Promise<ToldThing[]>
  /** Notes that these were told. @returns the ids of those that were not before */
  tell(subscription: string, things: readonly ToldThing[]): Promise<Set<string>>

  send(delivery: Delivery): Promise<void>
  delivery(id: string): Promise<Delivery | null>
  /** The last ones, newest first. */
  deliveries(subscription: string, limit: number): Promise<Delivery[]>
  /** Notes what came of trying. */
  tried(id: string, outcome: Pick<Delivery, 'state' | 'tries' | 'reason' | 'sent'>): Promise<void>

  /** The feeds that a hub was told of, with their stamps. */
  hubFeeds(hub: string): Promise<Map<string, string>>
  /** Notes what a hub was told of; null for a feed that is no more. */
  setHubFeeds(hub: string, feeds: ReadonlyMap<string, string | null>): Promise<void>
}
