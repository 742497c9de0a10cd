// Stands in for the process of a driver, where no driver can be built: it ends itself, or never answers.
process.on('message', () => {
  if (process.env['ODD_TOKEN'] === 'abort') process.abort()
})
