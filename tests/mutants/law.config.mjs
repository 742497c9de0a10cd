import { mutating } from './mutating.mjs'

export default mutating('law', 95)
