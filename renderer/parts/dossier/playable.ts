/** What a player makes of sound or film. */
export type Playing = 'plays' | 'no-picture' | 'fails'

/**
 * Tries a film or a sound in a player that nobody sees: what a file's name says is not asked. A film of which the player knows the sound only
 * has no picture; it opens without a complaint, and its first frame never comes.
 */
export function tryToPlay(address: string, kind: 'audio' | 'video'): Promise<Playing> {
  const player = document.createElement(kind)
  const { promise, resolve } = Promise.withResolvers<Playing>()
  const pictured = (): boolean => !(player instanceof HTMLVideoElement) || player.videoWidth > 0
  player.muted = true
  player.preload = 'auto'
  player.addEventListener('loadeddata', () => resolve(pictured() ? 'plays' : 'no-picture'))
  player.addEventListener('error', () => resolve('fails'))
  player.src = address
  return promise.finally(() => {
    player.removeAttribute('src')
    player.load()
  })
}
