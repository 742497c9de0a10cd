/**
 * What Finder and Windows Explorer leave in folders and ZIPs without being asked: `__MACOSX`, `.DS_Store`, the halves of files (`._x`) that
 * only macOS has, `Thumbs.db`, `desktop.ini`.
 */
export const isSystemFile = (path: string): boolean =>
  path
    .split('/')
    .some(
      part =>
        /^(?:__macosx|\.ds_store|thumbs\.db|desktop\.ini|\.spotlight-v100|\.trashes|\.fseventsd)$/i.test(
          part,
        ) || part.startsWith('._'),
    )
