import '@fontsource/be-vietnam-pro/400.css'
import '@fontsource/be-vietnam-pro/500.css'
import '@fontsource/be-vietnam-pro/600.css'
import '../look/base.css'
import { computed, createApp } from 'vue'
import { vi } from '#shared/words/vi/vi.ts'
import { wordsKey } from '../parts/use-words.ts'
import GalleryPage from './GalleryPage.vue'
import LeadsNowhere from './LeadsNowhere.vue'

const drawn = new Set<string>()
const app = createApp(GalleryPage, { scene: window.scene })
app.provide(
  wordsKey,
  computed(() => vi),
)
app.component('RouterLink', LeadsNowhere)
app.mixin({
  beforeCreate() {
    const { __name: name } = this.$options
    if (typeof name === 'string') drawn.add(name)
  },
})
window.drawn = drawn
app.mount('#app')
