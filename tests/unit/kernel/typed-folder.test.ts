import { expect, it } from 'vitest'
import { typedFolder } from '#shared/kernel/typed-folder.ts'

it.each([
  ['  /media/xa/USB ', '/media/xa/USB'],
  ['"E:\\Hồ sơ OCOP"', 'E:\\Hồ sơ OCOP'],
  ["'/media/xa/USB'", '/media/xa/USB'],
  ['file:///media/xa/USB%20c%E1%BB%A7a%20x%C3%A3', '/media/xa/USB của xã'],
  ['file:///E:/H%E1%BB%93%20s%C6%A1', 'E:/Hồ sơ'],
  ['file:///media/100%', 'file:///media/100%'],
  ['"E:\\', '"E:\\'],
  ['', ''],
])('%j is the folder %j', (typed, folder) => {
  expect(typedFolder(typed)).toBe(folder)
})
