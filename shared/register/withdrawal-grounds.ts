/** The grounds for taking a certificate back (QĐ 26/2026 Điều 8.1), by their letters in the law. */
export const withdrawalGrounds = ['a', 'b', 'c', 'd', 'dd', 'e'] as const
export type WithdrawalGround = (typeof withdrawalGrounds)[number]
