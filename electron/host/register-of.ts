import path from 'node:path'
import { removeDurably, writePrivately } from '../files/durable-file.ts'
import { registerInProvince } from '../register/province-register.ts'
import { registerName } from '../store/register-copy.ts'
import type { Foundation } from './foundation.ts'

/** Of this data folder, or of a province; of training, never of a province. */
export const registerOf = ({ place, inData, backups, background, incident }: Foundation) =>
  registerInProvince({
    own: {
      file: inData(registerName),
      copy: path.join(backups.folder, registerName),
      keepCopy: () => background.run('register-copy', { folder: place.dataFolder }),
      incident,
    },
    kept: inData('province.json'),
    said: place.registerAt,
    isTraining: place.training,
    write: writePrivately,
    remove: removeDurably,
  })
