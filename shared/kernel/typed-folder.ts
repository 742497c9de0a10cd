/**
 * The path of a folder as it was typed or pasted: without spaces around it, without the quotation marks that Windows copies along ("E:\Hồ sơ"),
 * and from the `file:` address that some file managers copy. What else is wrong with it, the disk says.
 */
export function typedFolder(typed: string): string {
  const path = typed
    .replaceAll('\0', '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim()
  if (!path.startsWith('file://')) return path
  try {
    const decoded = decodeURIComponent(path.slice('file://'.length))
    return decoded.replace(/^\/(?=[A-Za-z]:)/, '')
  } catch {
    return path
  }
}
