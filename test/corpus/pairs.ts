/** The files of contradictions/, by who wrote them: each holds pairs of statements, labelled. */

/** By people who knew the rules, or were read while these were made. */
export const own = [
  'pairs',
  'further',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
]

/** By people who had not seen the rules, and read while these were mended. */
export const blind = [
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
  'twenty-second',
  'twenty-third',
  'twenty-fourth',
  'twenty-fifth',
  'twenty-sixth',
  'twenty-seventh',
  'twenty-eighth',
  'twenty-ninth',
  'thirtieth',
  'thirty-first',
  'thirty-second',
  'thirty-third',
]

/** Only measured with; whoever mends leaves them unread. */
export const unread = [
  'unread-f',
  'unread-g',
  'unread-h',
  'unread-i',
  'unread-j',
]
