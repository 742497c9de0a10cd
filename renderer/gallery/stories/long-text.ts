import type { Refusal } from '#shared/contract/refusal.ts'

/** A name of 120 characters, as a producer gives it. */
export const longName =
  'Bộ sản phẩm chè Shan tuyết cổ thụ hữu cơ và trà túi lọc thảo mộc vùng cao của Hợp tác xã Nông nghiệp hữu cơ bản Phiêng Ún'

export const longOffice = 'Văn phòng Điều phối nông thôn mới tỉnh'

/** What no screen can mend: said in words, never as a code. */
export const unreachable: Refusal = { code: 'host.unreachable' }

/** As good as any time. */
export const noon = Date.UTC(2026, 10, 27, 5)
