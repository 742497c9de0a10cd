/**
 * What a page may load, whichever wire it came over: its own folder, and the host's bytes. Nothing inline, nothing evaluated, nothing from
 * a network.
 *
 * @param bytes the source that evidence and documents come from, where that is not the page's own
 */
export function contentPolicy(bytes?: string): string {
  const own = bytes === undefined ? ["'self'"] : ["'self'", bytes]
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'font-src': ["'self'", 'data:'],
    // Pages of a PDF are drawn in memory.
    'img-src': [...own, 'blob:', 'data:'],
    'media-src': own,
    'connect-src': own,
    'worker-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  }
  return Object.entries(directives)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ')
}
