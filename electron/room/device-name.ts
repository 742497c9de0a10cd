const systems: readonly (readonly [RegExp, string])[] = [
  [/iPad/, 'iPad'],
  [/iPhone/, 'iPhone'],
  [/Android.*Mobile/, 'Điện thoại Android'],
  [/Android/, 'Máy tính bảng Android'],
  [/Windows/, 'Máy tính Windows'],
  [/Macintosh/, 'Máy Mac'],
  [/CrOS/, 'Chromebook'],
  [/Linux/, 'Máy tính Linux'],
]
const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg/, 'Edge'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Electron/, 'Hội đồng OCOP'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]

/** What a device is called where nobody has named it, by what its browser says of itself. */
export function deviceName(userAgent: string): string {
  const of = (names: readonly (readonly [RegExp, string])[]): string | undefined =>
    names.find(([pattern]) => pattern.test(userAgent))?.[1]
  return [of(systems) ?? 'Thiết bị', of(browsers)].filter(part => part !== undefined).join(', ')
}
