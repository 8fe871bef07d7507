/** A form of one button that does something and comes back to the page it stands on. */
import type { VNode } from 'preact'
import type { Visit } from '../visit.ts'

interface DeedButtonProps {
  visit: Visit
  /** What it asks for, by POST. */
  address: string
  fields?: Readonly<Record<string, string>>
  /** Names what it is done to, where several such buttons stand on one page. */
  label?: string
  children: string
  quiet?: boolean
}

export function DeedButton({ visit, address, fields = {}, label, children, quiet }: DeedButtonProps): VNode {
  return (
    <form method="post" action={address}>
      <input type="hidden" name="back" value={visit.here} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class={quiet ? 'quiet' : undefined} aria-label={label}>
        {children}
      </button>
    </form>
  )
}
