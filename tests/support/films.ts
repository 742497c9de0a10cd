import { readFileSync } from 'node:fs'
import path from 'node:path'

const film = (name: string) => (): Buffer => readFileSync(path.join(import.meta.dirname, 'films', name))

/**
 * Films of two fifths of a second, by Debian's ffmpeg 5.1: `-f lavfi -i testsrc=size=32x32:rate=5:duration=0.4`, with sound of
 * `-f lavfi -i sine=frequency=440:duration=0.4`; `-c:v libx265 -tag:v hvc1 -c:a aac` as telephones write them, `-c:v libvpx-vp9 -c:a libopus`.
 */
export const films = {
  hevc: film('hevc.mp4'),
  hevcWithoutSound: film('hevc-silent.mp4'),
  vp9: film('vp9.webm'),
} as const
