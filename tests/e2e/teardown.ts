/** After the last test of a run. Playwright wants it as a default export. */
export { removeFullDay as default } from '../support/full-day.ts'
