import type { CommandLineWords } from '../vi/command-line.ts'

export const commandLineWords: CommandLineWords = {
  usage: 'Usage:',
  commands: {
    verify: {
      takes: 'FILE.pdf',
      does: [
        'Checks the digital signatures of minutes.',
        'Exit code 0: valid and signed by both; 1: not; 2: cannot be read.',
      ],
    },
  },
  cannotRead: file => `Cannot read ${file}`,
}
