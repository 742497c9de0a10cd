import type { z } from 'zod'

/**
 * Who may give a command: anyone at the keyboard, whoever has no sheet in front of them, the same at the host's own machine and at no other
 * device, only the secretary, or only the hand that holds a sheet.
 */
export type Permission = 'anyone' | 'seat' | 'here' | 'secretary' | 'sheet'

export const row = <S extends z.ZodType>(
  permission: Permission,
  input: S,
): { readonly permission: Permission; readonly input: S } => ({
  permission,
  input,
})
