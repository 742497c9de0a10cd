import type { z } from 'zod'

/**
 * Who may give a command. At the laptop: anyone at the keyboard, whoever has no sheet in front of them, the same at the host's own machine
 * and at no other device, only the secretary, or only the hand that holds a sheet. A device in the room may do nothing but what says so: its
 * own sheet (`sheet`), what whoever sits at a seat may read (`room`), how it comes to sit there (`own`), and what its use case asks about
 * itself (`station`); at the laptop these are `anyone`, `seat` and `anyone`.
 */
export type Permission = 'anyone' | 'seat' | 'here' | 'secretary' | 'sheet' | 'room' | 'own' | 'station'

export const row = <S extends z.ZodType>(
  permission: Permission,
  input: S,
): { readonly permission: Permission; readonly input: S } => ({
  permission,
  input,
})
