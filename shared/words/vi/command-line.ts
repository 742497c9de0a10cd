/** What `npm run council --` can be asked, in the order of the usage. */
export type CommandName = 'verify'

/** What is said in a terminal by `npm run council -- …`. */
export interface CommandLineWords {
  readonly usage: string
  /** What follows the command's name, and what it does with it, line by line. */
  readonly commands: Readonly<
    Record<CommandName, { readonly takes: string; readonly does: readonly string[] }>
  >
  readonly cannotRead: (file: string) => string
}

export const commandLineWords: CommandLineWords = {
  usage: 'Cách dùng:',
  commands: {
    verify: {
      takes: 'TỆP.pdf',
      does: [
        'Kiểm tra chữ ký số của biên bản.',
        'Mã thoát 0: hợp lệ và đủ hai chữ ký; 1: không; 2: không đọc được.',
      ],
    },
  },
  cannotRead: file => `Không đọc được tệp ${file}`,
}
