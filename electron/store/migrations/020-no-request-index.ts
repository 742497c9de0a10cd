/**
 * A repeated call is looked for among the events after the revision that its caller saw, which the primary key finds; the index on requests
 * cost every mark a fifth of its commit.
 */
export const noRequestIndex = `
  DROP INDEX event_by_request;
`
