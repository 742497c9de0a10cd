import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import path from 'node:path'

const length = 32

/**
 * The key of a data folder that this host has for itself, made where there is none. It is written beside its place and then put there, so
 * that it is whole or not there. Where it was lost, another one is made, and what was concealed under it is read with the PINs; a file that
 * somebody else cut or wrote over is lost too, and set aside.
 */
export function hostKeyIn(folder: string): Uint8Array {
  const file = path.join(folder, 'secrecy.key')
  return kept(file) ?? made(file)
}

function kept(file: string): Uint8Array | undefined {
  try {
    const key = readFileSync(file)
    if (key.length === length) return key
    renameSync(file, `${file}.${randomBytes(6).toString('hex')}.unreadable`)
    return undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function made(file: string): Uint8Array {
  const unfinished = `${file}.${randomBytes(6).toString('hex')}.partial`
  const handle = openSync(unfinished, 'wx', 0o600)
  try {
    writeSync(handle, randomBytes(length))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(unfinished, file)
  syncFolder(path.dirname(file))
  const key = kept(file)
  if (!key) throw new Error(`${file} was not kept`)
  return key
}

/** Windows has no such call for folders and keeps names by itself. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
