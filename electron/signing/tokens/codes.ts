/** Numbers of PKCS#11 (OASIS, v2.40 and v3.1), by what they are called there. */
export const functions = {
  C_Initialize: 0,
  C_Finalize: 1,
  C_GetSlotList: 4,
  C_GetTokenInfo: 6,
  C_GetMechanismList: 7,
  C_OpenSession: 12,
  C_CloseSession: 13,
  C_Login: 18,
  C_Logout: 19,
  C_GetAttributeValue: 24,
  C_FindObjectsInit: 26,
  C_FindObjects: 27,
  C_FindObjectsFinal: 28,
  C_SignInit: 42,
  C_Sign: 43,
} as const

/** What a function answers. */
export const answers = {
  ok: 0x0,
  cancel: 0x1,
  slotIdInvalid: 0x3,
  deviceError: 0x30,
  deviceRemoved: 0x32,
  functionCanceled: 0x50,
  functionNotSupported: 0x54,
  keyTypeInconsistent: 0x63,
  keyFunctionNotPermitted: 0x68,
  mechanismInvalid: 0x70,
  mechanismParamInvalid: 0x71,
  pinIncorrect: 0xa0,
  pinInvalid: 0xa1,
  pinLenRange: 0xa2,
  pinExpired: 0xa3,
  pinLocked: 0xa4,
  sessionClosed: 0xb0,
  sessionHandleInvalid: 0xb3,
  tokenNotPresent: 0xe0,
  tokenNotRecognized: 0xe1,
  userAlreadyLoggedIn: 0x100,
} as const

/** Of a token (CK_TOKEN_INFO). */
export const tokenFlags = {
  loginRequired: 0x4,
  pinPad: 0x100,
  pinLow: 0x10000,
  pinFinalTry: 0x20000,
  pinLocked: 0x40000,
  pinToBeChanged: 0x80000,
} as const

export const attributes = {
  class: 0x0,
  value: 0x11,
  keyType: 0x100,
  id: 0x102,
  alwaysAuthenticate: 0x202,
} as const

export const classes = { certificate: 1, privateKey: 3 } as const

export const mechanisms = {
  rsaPkcs: 0x1,
  rsaPss: 0xd,
  sha256RsaPkcs: 0x40,
  sha256RsaPss: 0x43,
  ecdsa: 0x1041,
  ecdsaSha256: 0x1044,
  ecdsaSha384: 0x1045,
  ecdsaSha512: 0x1046,
} as const

/** What the parameters of RSA-PSS call a hash, and the mask made of it. */
export const pssNumbers = { sha256: [0x250, 0x2], sha384: [0x260, 0x3], sha512: [0x270, 0x4] } as const

export const users = { user: 1, contextSpecific: 2 } as const
export const serialSession = 0x4
