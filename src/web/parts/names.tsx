/** Names that lead somewhere: actors, outlets, days. Each is isolated, since it may be in another script. */
import type { VNode } from 'preact'
import { type Actor, dayOf, type PositionPoint, type When } from '../../domain/index.ts'
import type { DocumentCard } from '../../flow/index.ts'
import type { Addresses } from '../addresses.ts'
import { dayText, whenText } from '../text/dates.ts'
import { clipped } from '../text/language.ts'
import { safeHref, siteOf } from '../text/links.ts'

export function ActorName({ actor, to }: { actor: Actor; to: Addresses }): VNode {
  return (
    <a class="actor" href={to.actor(actor.id)}>
      <bdi>{actor.name}</bdi>
    </a>
  )
}

/** "Washington, Brussels and Moscow" */
export function ActorNames({ actors, to }: { actors: readonly Actor[]; to: Addresses }): VNode {
  return (
    <>
      {actors.map((actor, i) => (
        <span key={actor.id}>
          {i === 0 ? '' : i === actors.length - 1 ? ' and ' : ', '}
          <ActorName actor={actor} to={to} />
        </span>
      ))}
    </>
  )
}

/** A link out of the house, for http and https only; anything else is shown as text. */
export function OutLink({ address, children }: { address: string | null; children: string }): VNode {
  const href = safeHref(address)
  if (!href) return <bdi>{children}</bdi>
  return (
    <a class="out" href={href} rel="external noopener noreferrer nofollow">
      <bdi>{children}</bdi>
    </a>
  )
}

type Placed = Pick<DocumentCard, 'outlet' | 'url' | 'address'>

/** Who published a document. */
export function outletName({ outlet, url, address }: Placed): string {
  return outlet ?? (safeHref(url ?? address) ? siteOf(url ?? address) : 'unknown outlet')
}

/** Who published it, leading to where it was published. */
export function OutletLink({ card }: { card: Placed }): VNode {
  return <OutLink address={card.url ?? card.address}>{outletName(card)}</OutLink>
}

export function WhenTime({ when }: { when: When }): VNode {
  return <time dateTime={when.from}>{whenText(when)}</time>
}

/** When a document was published, leading to its day; or that nobody knows. */
export function Published({ card, to }: { card: Pick<DocumentCard, 'published'>; to: Addresses }): VNode {
  const day = dayOf(card.published)
  if (!card.published || !day) return <span>no date</span>
  return (
    <a href={to.day(day)} class="plain">
      <WhenTime when={card.published} />
    </a>
  )
}

/** When something was said: the day, and the time on it where the page tells one; or that nobody knows. */
export function PointTime({ point: { on, time } }: { point: Pick<PositionPoint, 'on' | 'time'> }): VNode {
  if (!on) return <span>no date</span>
  const full = time ? `${on}T${time}` : on
  return <time dateTime={full}>{time ? `${dayText(on)}, ${time}` : dayText(on)}</time>
}

export function Day({ day }: { day: string }): VNode {
  return <time dateTime={day}>{dayText(day)}</time>
}

/** Its title; without one, its first words. */
export function titleOf(card: Pick<DocumentCard, 'title' | 'opening'>): string {
  return card.title?.trim() || clipped(card.opening, 90) || 'A document without words'
}
