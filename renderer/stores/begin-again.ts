/** The host has other data now, and whatever this window knows is of the data before: it begins again where the backups are. */
export function beginAgain(): void {
  window.location.hash = '#/backups'
  window.location.reload()
}
