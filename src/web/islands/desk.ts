/** Everything that pages do in the browser beyond what they do without a script. */
import { startCopying } from './copy.ts'
import { startKeys } from './keys.ts'
import { startLight } from './light.ts'
import { startTheme } from './theme.ts'

document.documentElement.classList.add('script')
startTheme()
startCopying()
startLight()
startKeys()
