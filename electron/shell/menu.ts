import { Menu } from 'electron'
import type { ShellWords } from '#shared/words/vi/shell.ts'

/** The menu that a keyboard's own shortcuts need, and no more: what the application does is on its screens. */
export function showMenu(words: ShellWords): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: words.file, submenu: [{ role: 'quit', label: words.quit }] },
      {
        label: words.edit,
        submenu: [
          { role: 'undo', label: words.undo },
          { role: 'redo', label: words.redo },
          { type: 'separator' },
          { role: 'cut', label: words.cut },
          { role: 'copy', label: words.copy },
          { role: 'paste', label: words.paste },
          { role: 'selectAll', label: words.selectAll },
        ],
      },
      {
        label: words.view,
        submenu: [
          { role: 'zoomIn', label: words.zoomIn },
          { role: 'zoomOut', label: words.zoomOut },
          { role: 'resetZoom', label: words.resetZoom },
          { role: 'togglefullscreen', label: words.fullScreen },
        ],
      },
    ]),
  )
}
