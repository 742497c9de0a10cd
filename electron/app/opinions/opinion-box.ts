import type { AnswerFile, AnswerHead } from '#shared/council/opinion-file.ts'

/** Answers to opinion files as they travel: signed by the invitation, readable by nobody but the laptop that asks. Keys in hexadecimal. */
export interface OpinionBox {
  /** Ed25519 public key of a private one of 256 bits. */
  signingKey(secret: string): string
  /** X25519 public key that is derived of 256 bits, which open what is encrypted to it. */
  encryptionKey(secret: string): Promise<string>
  /** @param to as `encryptionKey` gives it @param secret the private key that `signingKey` is of */
  close(head: AnswerHead, sheets: string, to: string, secret: string): Promise<AnswerFile>
  /** Whether the one who has that signing key made this answer, every byte of it. */
  isSignedBy(answer: AnswerFile, key: string): boolean
  /** Nothing where it is for another laptop, or was changed. @param secret as for `encryptionKey` */
  open(answer: AnswerFile, secret: string): Promise<string | undefined>
}
