import type { Scene } from './scene.ts'

declare global {
  interface Window {
    /** Put there by whoever opens the gallery. */
    readonly scene: Scene
    /** The names of the components that were drawn so far. */
    drawn: ReadonlySet<string>
  }
}
