/** One printed paper of a sample dossier: each page on a sheet of its own, so that a citation's page is sure. */
export interface Paper {
  readonly path: string
  readonly title: string
  /** Row of the evidence table of Mẫu số 02; forms belong to none. */
  readonly row: number | null
  readonly pages: readonly Page[]
}

export interface Page {
  readonly heading: string
  readonly body: readonly Block[]
  /** The criteria that this page is brought for. */
  readonly shows: readonly string[]
}

export type Block =
  string | { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

export const page = (heading: string, shows: string, body: readonly Block[]): Page => ({
  heading,
  shows: shows.split(' ').filter(id => id !== ''),
  body,
})
