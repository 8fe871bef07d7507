/**
 * What differs between two texts, to be read with the eyes or aloud: words that went and came are `del` and `ins`, each
 * named for those who listen, struck and underlined for those who see no colour.
 */
import type { ComponentChildren, VNode } from 'preact'
import type { DiffPart, TextDiff } from '../../flow/index.ts'
import { counted } from '../text/counted.ts'
import type { Tongue } from '../text/language.ts'

/** Paragraphs that stayed, in a row, of which only the first and last are shown at once. */
const SAME = 3
/** Beyond this a browser could not show the page any more. */
const PARTS = 1500

interface DiffProps {
  diff: TextDiff
  tongue: Tongue
  /** One text beside the other, in place of one in the other. */
  beside: boolean
}

export function Diff({ diff, tongue, beside }: DiffProps): VNode {
  const parts = diff.parts.slice(0, PARTS)
  const groups = grouped(parts)
  return (
    <>
      {diff.coarse && <p class="warning">So much differs that some of it is not compared word by word.</p>}
      {beside ? <Beside groups={groups} tongue={tongue} /> : <Inline groups={groups} tongue={tongue} />}
      {parts.length < diff.parts.length && (
        <p class="facts">{counted(diff.parts.length - parts.length, 'more paragraph')} are not shown.</p>
      )}
    </>
  )
}

type Group = { same: DiffPart[] } | { part: DiffPart }

function grouped(parts: readonly DiffPart[]): Group[] {
  const groups: Group[] = []
  for (const part of parts) {
    const last = groups.at(-1)
    if (part.kind === 'same' && last && 'same' in last) last.same.push(part)
    else groups.push(part.kind === 'same' ? { same: [part] } : { part })
  }
  return groups
}

function Inline({ groups, tongue }: { groups: Group[]; tongue: Tongue }): VNode {
  return (
    <div class="text diff" {...tongue}>
      {groups.map((group, i) =>
        'same' in group ? (
          <Same key={i} parts={group.same} />
        ) : (
          <p key={i} class={`part ${group.part.kind}`}>
            <Label part={group.part} />
            <Pieces part={group.part} />
          </p>
        ),
      )}
    </div>
  )
}

function Same({ parts }: { parts: readonly DiffPart[] }): VNode {
  const shown = (part: DiffPart) => (
    <p key={part.after} class="part same">
      <Pieces part={part} />
    </p>
  )
  const [first, ...rest] = parts
  const last = rest.pop()
  if (parts.length < SAME || !first || !last) return <>{parts.map(shown)}</>
  return (
    <>
      {shown(first)}
      <details>
        <summary lang="en" dir="ltr">
          {counted(rest.length, 'paragraph')} that did not change
        </summary>
        {rest.map(shown)}
      </details>
      {shown(last)}
    </>
  )
}

/** Both texts as a table: what stands in one row is the same paragraph. */
function Beside({ groups, tongue }: { groups: Group[]; tongue: Tongue }): VNode {
  return (
    <table class="diff beside">
      <thead>
        <tr>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody {...tongue}>
        {groups.flatMap((group, i) =>
          'same' in group ? (
            <SameRows key={i} parts={group.same} />
          ) : (
            <tr key={i} class={`part ${group.part.kind}`}>
              <td>
                {group.part.kind !== 'new' && group.part.kind !== 'arrived' && <Cell part={group.part} without="new" />}
              </td>
              <td>
                {group.part.kind !== 'gone' && group.part.kind !== 'left' && <Cell part={group.part} without="gone" />}
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}

function SameRows({ parts }: { parts: readonly DiffPart[] }): VNode {
  const row = (part: DiffPart) => (
    <tr key={part.after} class="part same">
      <td>
        <Pieces part={part} />
      </td>
      <td>
        <Pieces part={part} />
      </td>
    </tr>
  )
  const [first, ...rest] = parts
  const last = rest.pop()
  if (parts.length < SAME || !first || !last) return <>{parts.map(row)}</>
  return (
    <>
      {row(first)}
      <tr class="skipped">
        <td colSpan={2} lang="en" dir="ltr">
          {counted(rest.length, 'paragraph')} that did not change
        </td>
      </tr>
      {row(last)}
    </>
  )
}

function Cell({ part, without }: { part: DiffPart; without: 'gone' | 'new' }): VNode {
  return (
    <>
      <Label part={part} />
      <Pieces part={{ ...part, pieces: part.pieces.filter(({ kind }) => kind !== without) }} />
    </>
  )
}

function labelOf({ kind, before, after }: DiffPart): string | null {
  if (kind === 'gone') return 'Removed'
  if (kind === 'new') return 'Added'
  if (kind === 'left') return `Moved to paragraph ${after}`
  if (kind === 'arrived') return `Moved here from paragraph ${before}`
  return kind === 'changed' ? 'Changed' : null
}

function Label({ part }: { part: DiffPart }): VNode | null {
  const label = labelOf(part)
  if (label === null) return null
  return (
    <span class="label" lang="en" dir="ltr">
      {label}
      <span class="seen-by-ear">: </span>
    </span>
  )
}

function Pieces({ part }: { part: DiffPart }): VNode {
  return (
    <>
      {part.pieces.map(({ kind, text }, i) => {
        if (kind === 'same' || part.kind === 'left') return <span key={i}>{text}</span>
        const whole = part.kind === 'gone' || part.kind === 'new'
        const How = kind === 'gone' ? 'del' : 'ins'
        const words = text.trimEnd()
        return (
          <span key={i}>
            <How>
              <Spoken unless={whole} before={kind === 'gone' ? 'removed' : 'added'}>
                {words}
              </Spoken>
            </How>
            {text.slice(words.length)}
          </span>
        )
      })}
    </>
  )
}

/** Screen readers pass over `del` and `ins`: what they are is said, unless the paragraph's label says it. */
function Spoken({ unless, before, children }: { unless: boolean; before: string; children: ComponentChildren }): VNode {
  if (unless) return <>{children}</>
  return (
    <>
      <span class="seen-by-ear" lang="en">
        {' '}
        [{before}:{' '}
      </span>
      {children}
      <span class="seen-by-ear" lang="en">
        ]{' '}
      </span>
    </>
  )
}
