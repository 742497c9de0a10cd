/** What is kept of the code of an invitation, and how a host shows that it keeps it. */
export interface CodeHash {
  /** 256 bits in hexadecimal. Takes as long as it can be waited for, off this thread, so that a code of 51 bits is not found by trying. */
  slow(code: string, salt: string): Promise<string>
  /** Shows whoever knows the code that this host does, and that its key is the one with that pin; of the code it tells no more than `slow` does. */
  proof(slow: string, nonce: string, pin: string): string
}
