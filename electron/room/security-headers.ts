import { contentPolicy } from '../app/content-policy.ts'

/** What every answer of the room carries. Written out once: a plug-in that works them out anew for each answer doubles what an answer costs. */
export const securityHeaders = {
  'content-security-policy': contentPolicy(),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-frame-options': 'SAMEORIGIN',
} as const
