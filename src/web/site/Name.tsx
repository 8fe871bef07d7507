/** A name as the edition has it, isolated: it may be in another script. */
import { Fragment, type VNode } from 'preact'
import type { Shown } from '../../flow/index.ts'
import { type Tongue, tongueOf } from '../text/language.ts'

export function Name({ of: { name, language } }: { of: Shown }): VNode {
  return <bdi {...tongueIn(language)}>{name}</bdi>
}

/** Several, with commas. */
export function NameList({ of }: { of: readonly Shown[] }): VNode {
  return (
    <>
      {of.map((one, i) => (
        <Fragment key={`${i}${one.name}`}>
          {i > 0 && ', '}
          <Name of={one} />
        </Fragment>
      ))}
    </>
  )
}

/** The marks of words that may be in another language than the edition's. */
export function tongueIn(language: string | undefined): Tongue {
  return language === undefined ? {} : tongueOf(language)
}
