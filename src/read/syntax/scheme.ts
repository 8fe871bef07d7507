/**
 * The tags and relations that the syntax speaks: Penn Treebank tags as the GUM corpus uses them (Santorini 1990, with
 * HYPH for a hyphen that stands alone), and the basic relations of Universal Dependencies 2 (de Marneffe et al. 2021)
 * with the few subtypes that tell a later step something.
 */

/** Every tag; `Syntax.tags` holds indices into this list. */
export const TAGS: readonly string[] =
  "NN IN DT NNP JJ , NNS . RB PRP CC VB VBD VBP VBZ CD VBN VBG TO PRP$ MD : -LRB- -RRB- UH WDT HYPH WRB POS NNPS '' `` WP RP JJR FW EX RBR JJS SYM PDT RBS LS $ WP$ GW".split(
    ' ',
  )

/** Every relation; `Syntax.relations` holds indices into this list. The first 31 are told apart as children of a head. */
export const RELATIONS: readonly string[] =
  'root nsubj nsubj:pass obj csubj ccomp xcomp obl obl:agent obl:unmarked expl advcl advmod aux aux:pass cop mark nmod nmod:poss appos acl acl:relcl det case conj cc compound:prt iobj nummod punct compound amod fixed flat nmod:desc nmod:unmarked vocative dislocated discourse list parataxis orphan reparandum dep'.split(
    ' ',
  )

/** What stands in the place of a tag in the cells before and behind a sentence. */
export const BEFORE = TAGS.length
export const BEHIND = TAGS.length + 1

/** Of each tag, and of BEFORE and BEHIND: 1 a comma, 2 a verb, 3 a quotation mark, else 0. */
export const KINDS: Uint8Array = Uint8Array.from([...TAGS, '', ''], (tag) =>
  tag === ',' ? 1 : /^(?:V|MD)/.test(tag) ? 2 : tag === '``' || tag === "''" ? 3 : 0,
)

/**
 * Supertags: how a word hangs, as a relation and the side its head is on (`<` before it, `>` behind it). Only the common
 * ones; the last stands for all others.
 */
export const SUPERTAGS: readonly string[] =
  'root nsubj> nsubj< nsubj:pass> obj< obj> csubj> ccomp< ccomp> xcomp< obl< obl> obl:agent< obl:unmarked< obl:unmarked> expl> advcl< advcl> advmod> advmod< aux> aux:pass> cop> mark> nmod< nmod> nmod:poss> nmod:desc> nmod:unmarked< appos< acl< acl:relcl< det> case> case< conj< cc> compound:prt< iobj< nummod> nummod< punct> punct< compound> compound< amod> amod< fixed< flat< discourse> discourse< list< parataxis< parataxis> dep< dep> vocative>'.split(
    ' ',
  )
export const SUPERTAG_COUNT = SUPERTAGS.length + 1
/** Supertags are chosen by tag; the last key stands for tags that were never seen. */
export const SUPERTAG_KEYS = TAGS.length + 1
