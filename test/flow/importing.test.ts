/** A dossier filled from databases of the Discourse Network Analyzer. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  actorView,
  addPage,
  codedAs,
  createDossier,
  documentView,
  dossierRows,
  exportDossier,
  type House,
  type Imported,
  importDna,
  review,
  setBooks,
  undoReview,
} from '../../src/flow/index.ts'
import { readDna } from '../../src/formats/index.ts'
import { bridge, databaseOf, dna2, dna3, toll } from './dna3.ts'
import { closeTestHouse, codebook, page, testHouse } from './house.ts'

let house: House
before(async () => {
  house = await testHouse()
})
after(closeTestHouse)

const imported = (dossier: string, bytes: Uint8Array, asked = {}): Promise<Imported> =>
  importDna(house, dossier, bytes, { input: 'talks.dna', as: codedAs, ...asked })

/** Who said what on which issue, by whom it was coded. */
async function said(dossier: string) {
  const found = []
  for (const id of await house.store.documents.ids(dossier)) {
    const { document, statements } = await documentView(house, dossier, id)
    for (const { words, sources, stances, review } of statements)
      if (review)
        found.push([
          document.document.title,
          words.content.join(),
          sources.map(({ name }) => name).join(),
          stances.map(({ issue, stance }) => `${issue.name}: ${stance}`).join(),
          review.by,
        ])
  }
  return found.sort((a, b) => (a.join() < b.join() ? -1 : 1))
}

test('texts, statements, actors and issues of a database of DNA are in the dossier, as decisions of its coders', async () => {
  await createDossier(house, { name: 'coded' })
  const report = await imported('coded', dna3())
  assert.deepEqual(await said('coded'), [
    ['The bridge', bridge, 'Ilen Brask', 'A toll on the strait: for', 'Ada Venn'],
    ['The bridge', bridge, 'Ilen Brask', 'The bridge: against', 'Ada Venn'],
    ['The toll', 'Ellory waits', 'Kessel', 'The bridge: for', 'Admin'],
    ['The toll', 'Kessel is against it', 'Kessel', 'A toll on the strait: against', 'Admin'],
    ['The toll', 'Orvenia supports the toll on the strait', 'Orvenia', 'A toll on the strait: for', 'Ada Venn'],
  ])
  assert.deepEqual(report.documents, { all: 4, added: 2, there: 1 })
  assert.deepEqual(report.statements, { all: 9, added: 5, there: 0 })
  assert.deepEqual([report.actors, report.issues], [5, 2])

  const { codebook: issues, roster } = await house.store.dossiers.books('coded')
  assert.deepEqual(
    issues.issues.map(({ id, name }) => [id, name]),
    [
      ['a-toll-on-the-strait', 'A toll on the strait'],
      ['the-bridge', 'The bridge'],
    ],
  )
  assert.deepEqual(
    roster.actors.map(({ name, kind, country }) => [name, kind, country]),
    [
      ['Ilen Brask', 'person', null],
      ['Orvenia', 'state', 'XOR'],
      ['Kessel', 'state', null],
      ['Kessel Guild', 'organisation', null],
      ['Гильдия', 'organisation', null],
    ],
  )
  const first = (await house.store.documents.at('coded', 'https://dispatch.example/toll'))?.document
  assert.deepEqual(
    [first?.text, first?.outlet, first?.byline, first?.published?.from],
    [toll, 'Ellory Dispatch', 'A. Reporter', '2031-03-04T05:06'],
  )
  const rows = await dossierRows(house, 'coded')
  assert.deepEqual(
    new Set(rows.map(({ variables: { person, organization } }) => `${person} for ${organization}`)),
    new Set([' for Orvenia', ' for Kessel', 'Ilen Brask for Kessel Guild']),
  )
  const view = await actorView(house, 'coded', 'ilen-brask')
  assert.deepEqual(view.actor.name, 'Ilen Brask')
})

test('who coded a statement is its coder when it is exported again', async () => {
  await createDossier(house, { name: 'coders' })
  await imported('coders', dna3())
  const { bytes } = await exportDossier(house, 'coders', { what: 'statements', as: 'dna' })
  const coders = readDna(bytes, 'x.dna').statements.map(({ place }) => `${place?.coder}: ${place?.text}`)
  assert.ok(coders.includes('Ada Venn: Orvenia supports the toll on the strait'))
  assert.ok(coders.includes('Admin: Kessel is against it'))
})

test('what has no place in a dossier is told with its reason', async () => {
  await createDossier(house, { name: 'told' })
  const { left, remarks } = await imported('told', dna3())
  const lines = (list: typeof left) => list.map(({ what, reason }) => `${what}: ${reason}`).sort()
  assert.deepEqual(lines(left), [
    'document 4 "Nothing": it has no text',
    'statement 5: it names no person and no organization',
    `statement 6: its place 10 to 5000 is not in the text, which has ${bridge.length} characters`,
    'statement 8: it names no person and no organization',
    'statement 9: its document is not in the file',
  ])
  assert.deepEqual(lines(remarks), [
    'attribute Color of organization: it has no place in a roster, or its values have none: 1 value',
    'document 3 "The toll, again": it has the text of document 1 "The toll", and what is coded in it goes there',
    'field notes: of 1 document it is no address, and has no place in Readout',
    'field section: it has no place in Readout, and 1 document had one',
    'field type: it has no place in Readout, and 1 document had one',
    'variable note: it has no place in Readout, and 1 statement had one',
  ])
})

test('imported twice, also under another name and in parts, nothing is there twice', async () => {
  await createDossier(house, { name: 'twice' })
  const one = await imported('twice', dna3(), { from: 0, most: 1 })
  assert.deepEqual([one.next, one.total, one.documents.added], [1, 2, 1])
  const two = await imported('twice', dna3(), { from: 1, most: 1 })
  assert.deepEqual([two.next, two.documents.added, two.actors, two.left], [null, 1, 0, []])
  const before = await said('twice')
  for (const input of ['talks.dna', 'copy.dna']) {
    const again = await imported('twice', dna3(), { input })
    assert.deepEqual(again.documents, { all: 4, added: 0, there: 3 })
    assert.deepEqual(again.statements, { all: 9, added: 0, there: 5 })
    assert.deepEqual([again.actors, again.issues], [0, 0])
  }
  assert.deepEqual(await said('twice'), before)
})

test('a person coded for two organizations at once has one office, and the books are set once', async () => {
  await createDossier(house, { name: 'both' })
  const both = 'UPDATE DATASHORTTEXT SET Entity = 5 WHERE StatementId = 4 AND VariableId = 2'
  for (const input of ['talks.dna', 'talks.dna', 'copy.dna']) await imported('both', dna3(both), { input })
  const { roster } = await house.store.dossiers.books('both')
  assert.deepEqual(
    roster.offices.map(({ actor }) => actor),
    ['ilen-brask'],
  )
  const entries = await house.store.audit.list('both', 100)
  assert.equal(entries.filter(({ what }) => what === 'dossier-set').length, 1)
})

test('books changed while a file is imported keep both changes', async () => {
  await createDossier(house, { name: 'meanwhile' })
  const other = dna3(
    "UPDATE ENTITIES SET Value = 'Port Union' WHERE ID = 6",
    "UPDATE ENTITIES SET Value = 'The ferry' WHERE ID = 8",
  )
  await Promise.all([imported('meanwhile', dna3()), imported('meanwhile', other)])
  const { codebook: issues, roster } = await house.store.dossiers.books('meanwhile')
  const actors = roster.actors.map(({ name }) => name)
  assert.ok(actors.includes('Kessel Guild') && actors.includes('Port Union'), actors.join())
  assert.equal(actors.filter((name) => name === 'Orvenia').length, 1)
  assert.deepEqual(issues.issues.map(({ name }) => name).sort(), ['A toll on the strait', 'The bridge', 'The ferry'])
})

test('a text that begins with a byte order mark is added once, its statements at their words', async () => {
  await createDossier(house, { name: 'marked' })
  const marked = dna3(
    'UPDATE DOCUMENTS SET Text = char(65279) || Text WHERE ID = 1',
    'UPDATE STATEMENTS SET Start = Start + 1, Stop = Stop + 1 WHERE DocumentId = 1',
  )
  await imported('marked', marked)
  const before = await said('marked')
  assert.ok(before.some(([, words]) => words === 'Orvenia supports the toll on the strait'))
  const again = await imported('marked', marked)
  assert.deepEqual([again.documents.added, again.statements.added], [0, 0])
  assert.deepEqual(await said('marked'), before)
  assert.equal((await house.store.documents.ids('marked')).length, 2)
})

test('an imported statement that is taken back stays taken back, and takes no position any more', async () => {
  await createDossier(house, { name: 'undone' })
  await imported('undone', dna3())
  const rows = await dossierRows(house, 'undone')
  const gone = rows.find(({ variables }) => variables.organization === 'Orvenia')
  await undoReview(house, 'undone', gone?.id ?? '')
  await imported('undone', dna3())
  const left = (await dossierRows(house, 'undone')).map(({ id }) => id)
  // What the machine reads in those words counts again.
  assert.deepEqual(
    rows.map(({ id }) => left.includes(id)),
    rows.map(({ id }) => id !== gone?.id),
  )
  assert.equal((await said('undone')).length, 4)
})

test('imported statements stay when documents are read again, and so does what was decided on them', async () => {
  await createDossier(house, { name: 'again' })
  await imported('again', dna3())
  const rows = await dossierRows(house, 'again')
  const kessel = rows.find(({ place, variables }) => place && variables.organization === 'Kessel')
  const { id: finding = '', document: { id: document = '' } = {} } = kessel ?? {}
  await review(house, 'again', { finding, document, decision: 'reject', by: 'Bo' })
  const before = [await said('again'), await dossierRows(house, 'again')]
  const { codebook: own } = await house.store.dossiers.books('again')
  const other = { id: 'ferry', name: 'The ferry', for: 'it runs', phrases: ['ferry'] }
  await setBooks(house, 'again', { codebook: { ...own, issues: [...own.issues, other] } })
  assert.deepEqual([await said('again'), await dossierRows(house, 'again')], before)
})

test('a text that the dossier has is not added again; another text at its address stays', async () => {
  await createDossier(house, { name: 'beside' })
  const url = 'https://dispatch.example/toll'
  await addPage(house, 'beside', { ...page(url, toll), url }, { as: 'text' })
  const same = await imported('beside', dna3())
  assert.deepEqual(same.documents, { all: 4, added: 1, there: 2 })
  assert.equal((await said('beside')).length, 5)

  await createDossier(house, { name: 'other' })
  await addPage(house, 'other', { ...page(url, 'Another text. Nobody speaks.'), url }, { as: 'text' })
  const other = await imported('other', dna3())
  assert.equal(other.documents.added, 2)
  assert.equal((await house.store.documents.at('other', url))?.document.text, 'Another text. Nobody speaks.')
  assert.match(JSON.stringify(other.remarks), /the dossier has https:\/\/dispatch\.example\/toll with another text/)
})

test('what the dossier exports comes back the same in a new one', async () => {
  await createDossier(house, { name: 'from', codebook })
  const text = [
    'Pavra Duskin said on 3 March that she supports the checkpoint. Ilen Brask said that he opposes the checkpoint.',
    '“We will never accept a checkpoint,” Ilen Brask said. Armenia said it might accept the checkpoint if a union came.',
  ].join('\n\n')
  await addPage(house, 'from', page('/a.txt', text), { as: 'text', published: '2031-03-04', title: 'The checkpoint' })
  const exported = async (dossier: string) => {
    const { bytes } = await exportDossier(house, dossier, { what: 'statements', as: 'dna' })
    return readDna(bytes, 'x.dna')
  }
  const statementsOf = ({ statements, documents }: Awaited<ReturnType<typeof exported>>) =>
    statements
      .map(({ place, variables, document }) => ({ place, variables, title: document.title }))
      .concat(documents.map(({ text: place, title, time }) => ({ place, title, time }) as never))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  const was = await exported('from')
  assert.ok(was.statements.length >= 3)

  await createDossier(house, { name: 'to' })
  const { bytes } = await exportDossier(house, 'from', { what: 'statements', as: 'dna' })
  const report = await imported('to', bytes)
  assert.deepEqual(report.left, [])
  assert.deepEqual(statementsOf(await exported('to')), statementsOf(was))
})

test('a document has its own day in a file of DNA, whenever its statements were made', async () => {
  await createDossier(house, { name: 'days', codebook })
  const text =
    'Pavra Duskin said on 1 March that she supports the checkpoint. Ilen Brask said that he opposes the checkpoint.'
  for (const [name, published] of [
    ['a', '2031-03-04'],
    ['b', '2031-03-04T09:30'],
  ] as const)
    await addPage(house, 'days', page(`/${name}.txt`, `${text} ${name}.`), { as: 'text', published, title: name })
  const { bytes } = await exportDossier(house, 'days', { what: 'statements', as: 'dna' })
  assert.deepEqual(
    readDna(bytes, 'x.dna')
      .documents.map(({ title, time }) => [title, time])
      .sort(),
    [
      ['a', '2031-03-04T00:00:00'],
      ['b', '2031-03-04T09:30:00'],
    ],
  )
})

test('whole numbers are for above 0 and against below', async () => {
  await createDossier(house, { name: 'scale' })
  const scale = `UPDATE VARIABLES SET DataType = 'integer' WHERE ID = 4;
    INSERT INTO DATAINTEGER (StatementId, VariableId, Value) SELECT StatementId, VariableId, StatementId - 3 FROM DATABOOLEAN;
    DELETE FROM DATABOOLEAN;`
  const { remarks } = await imported('scale', dna3(scale))
  assert.deepEqual(
    (await said('scale')).map(([, , , stance]) => stance),
    [
      'A toll on the strait: for',
      'The bridge: unclear',
      'The bridge: for',
      'A toll on the strait: against',
      'A toll on the strait: against',
    ],
  )
  assert.match(JSON.stringify(remarks), /"agreement","reason":"of -2 to 4 only the sign is kept/)
})

test('what cannot be imported is refused in one line that says what to do', async () => {
  await createDossier(house, { name: 'refused' })
  const wrong: [Uint8Array, object, RegExp][] = [
    [new TextEncoder().encode('Not a database, but a text.'), {}, /^talks\.dna: it is no SQLite file that can be read/],
    [dna2(), {}, /^talks\.dna: it is a file of DNA 2\. Export its statements as an event list/],
    [databaseOf('CREATE TABLE DOCUMENTS (ID INTEGER)'), {}, /^talks\.dna: it has no table STATEMENTS, VARIABLES/],
    [
      dna3('ALTER TABLE DATABOOLEAN RENAME COLUMN VariableId TO RoleVariableLinkId'),
      {},
      /DATABOOLEAN has no column VariableId/,
    ],
    [dna3(), { as: { ...codedAs, concept: 'claim' } }, /no variable "claim"\. Say which of "person", .*--concept NAME/],
  ]
  for (const [bytes, asked, message] of wrong)
    await assert.rejects(imported('refused', bytes, asked), (error: Error) => {
      assert.match(error.message, message)
      assert.doesNotMatch(error.message, /\n/)
      return true
    })
  await assert.rejects(imported('none', dna3()), /dossier "none": there is none of that name/)
  assert.deepEqual(await house.store.documents.ids('refused'), [])
})
