import '@fontsource/be-vietnam-pro/400.css'
import '@fontsource/be-vietnam-pro/500.css'
import '@fontsource/be-vietnam-pro/600.css'
import './look/base.css'
import './look/print.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { fetchAgain, fetchAgainUnless } from './link/fetch-again.ts'
import { leaveComposingAlone } from './parts/controls/leave-composing-alone.ts'
import { heedOnePress } from './parts/controls/one-press.ts'
import { router } from './router.ts'
import { useLanguage } from './stores/language.ts'

fetchAgain()
leaveComposingAlone()
heedOnePress(document)
const app = createApp(App).use(createPinia()).use(router)
void fetchAgainUnless(
  useLanguage()
    .begin()
    .then(() => void app.mount('#app')),
)
