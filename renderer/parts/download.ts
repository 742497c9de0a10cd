/** Has the browser keep a file under its name. */
export function download({ address, name }: { readonly address: string; readonly name: string }): void {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}
