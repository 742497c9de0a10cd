import module from 'node:module'

// Loaded before every way in. better-sqlite3 crashes on older Node without a word, so the word is said here.
if (Number(process.versions.modules) < 137) {
  console.error(
    `Cần Node 24 (đang chạy ${process.version}). Hãy chạy qua "npm run …"; nếu vẫn lỗi, cài Node 24 rồi "npm ci" lại.\n` +
      `Node 24 is needed (this is ${process.version}). Start it through "npm run …".`,
  )
  process.exit(1)
}
// What this start compiles, the next one finds: of the time that a cold start takes, most is the compiling of what it is made of.
const { directory } = module.enableCompileCache()
// So do the processes that read files.
if (directory) process.env['NODE_COMPILE_CACHE'] ??= directory
