/** A short tune on five notes as WAV (8 kHz, 16 bit, mono): stands for a recorded story, says nothing. */
export function tune(seconds: number): Buffer {
  const rate = 8000
  const notes = [392, 440, 523.25, 587.33, 659.25, 587.33, 523.25, 440]
  const samples = Buffer.alloc(rate * seconds * 2)
  for (let i = 0; i < rate * seconds; i += 1) {
    const beat = Math.floor((i / rate) * 2)
    const since = i / rate - beat / 2
    const pitch = 2 * Math.PI * (notes[beat % notes.length] ?? 440) * since
    const tone =
      (Math.sin(pitch) + 0.4 * Math.sin(2 * pitch) + 0.15 * Math.sin(3 * pitch)) * Math.exp(-4 * since)
    samples.writeInt16LE(Math.round(tone * 9000), i * 2)
  }
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}
