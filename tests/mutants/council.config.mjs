import { mutating } from './mutating.mjs'

export default mutating('council', 85)
