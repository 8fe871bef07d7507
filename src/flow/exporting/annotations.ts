/** A dossier's statements, as they hold after review, as W3C annotations. */
import { holding } from '../../compare/index.ts'
import { type Annotated, annotationPage } from '../../formats/index.ts'
import type { Store } from '../../store/index.ts'
import { resolverFor } from '../views/resolve.ts'

export async function annotationsOf(store: Store, name: string): Promise<string> {
  const resolver = await resolverFor(store, name)
  const documents: Annotated[] = []
  for (const id of await store.documents.ids(name)) {
    const stored = await store.documents.get(name, id)
    if (!stored) continue
    const { url, text } = stored.document
    const found = holding(await store.readings.findings(name, id, { kind: 'statement' }))
    const notes = found.flatMap((finding) => {
      if (finding.kind !== 'statement') return []
      const { source, content, stances, voice, by } = finding.data
      const tags = {
        ...(source.actors.length > 0
          ? { actor: source.actors.map((actor) => resolver.actor(actor).name).join('; ') }
          : {}),
        ...Object.fromEntries(stances.map(({ issue, stance }) => [`on ${resolver.issue(issue).name}`, stance])),
        voice,
      }
      return [{ id: `urn:readout:statement:${encodeURIComponent(finding.id)}`, spans: content.spans, tags, by }]
    })
    const address = url ?? `urn:readout:document:${encodeURIComponent(id)}`
    documents.push({ id, source: address, text, around: true, notes })
  }
  return annotationPage(documents)
}
