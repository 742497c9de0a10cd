import { spawnSync } from 'node:child_process'

/** Whether a program of the machine can be run; a test that needs one that is absent is skipped, and says so. */
export const commandIsThere = (command: string): boolean => spawnSync(command, ['--help']).error === undefined
