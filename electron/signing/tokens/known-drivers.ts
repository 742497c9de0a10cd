/** A library that a token's installer leaves on a machine, and whose token it drives. */
export interface KnownDriver {
  /** As a person knows the token; shown where its driver fails. */
  readonly of: string
  /** Names of files in the folders of its system, or whole paths. */
  readonly files: readonly string[]
}

/**
 * Where Vietnamese tokens leave their PKCS#11 modules. None was tried here with the token itself; whoever has another types its path.
 *
 * - The government's own authority (Ban Cơ yếu Chính phủ) gives out SafeNet and Bit4id tokens, as Tuyên Quang's guide of 2023 says
 *   (dientapttdt.tuyenquang.gov.vn, “Hướng dẫn cài đặt trình điều khiển thiết bị”), which also says that three wrong PINs lock one.
 *   SafeNet's client installs `eTPKCS11.dll` / `libeTPkcs11.so`, Bit4id's `bit4xpki.dll` / `libbit4xpki.so`.
 * - Of the public authorities, the names that pages of tax, banks and invoices search for, each in at least two public repositories.
 * - Feitian's and SecureMetric's own names, under which several authorities give their tokens out.
 * - OpenSC's, of its own packages (`dpkg -L opensc-pkcs11`, and its installers for Windows and macOS).
 */
export const knownDrivers: Readonly<Record<'win32' | 'darwin' | 'linux', readonly KnownDriver[]>> = {
  win32: [
    { of: 'Ban Cơ yếu Chính phủ (SafeNet)', files: ['eTPKCS11.dll'] },
    { of: 'Ban Cơ yếu Chính phủ (Bit4id)', files: ['bit4xpki.dll'] },
    {
      of: 'VNPT-CA',
      files: [
        ...['vnptca_p11_v10.dll', 'vnptca_p11_v9.dll', 'vnptca_p11_v8.dll', 'vnptca_p11_v7.dll'],
        ...['vnptca_p11_v6.dll', 'vnpt-ca_csp11.dll', 'vnpt-ca_v34.dll', 'vnpt-ca_cl_v1.dll'],
      ],
    },
    {
      of: 'Viettel-CA',
      files: [
        ...['viettel-ca_v6.dll', 'viettel-ca_v5.dll', 'viettel-ca_v4.dll', 'viettel-ca_v3.dll'],
        ...['viettel-ca_v2.dll', 'viettel-ca_v1.dll', 'viettel-ca.dll'],
      ],
    },
    { of: 'FPT-CA', files: ['fptca_v4.dll', 'fptca_v3.dll', 'fpt-ca.dll', 'fpt-ca-stx.dll'] },
    { of: 'BkavCA', files: ['BkavCA.dll', 'BkavCAv2S.dll'] },
    { of: 'CA2', files: ['CA2_v34.dll', 'CA2_csp11.dll', 'nca_v6.dll', 'nca_v5.dll', 'nca_v4.dll'] },
    { of: 'Vina-CA', files: ['Vina-CAv5.dll', 'Vina-CAv4.dll', 'Vina-CAv3.dll', 'Vina-CA.dll'] },
    { of: 'Safe-CA', files: ['safe-ca_v2.dll', 'safe-ca.dll'] },
    { of: 'Feitian', files: ['eps2003csp11.dll', 'ShuttleCsp11_3003.dll'] },
    { of: 'SecureMetric', files: ['st3csp11.dll'] },
    {
      of: 'OpenSC',
      files: [
        String.raw`C:\Program Files\OpenSC Project\OpenSC\pkcs11\opensc-pkcs11.dll`,
        'opensc-pkcs11.dll',
      ],
    },
  ],
  darwin: [
    { of: 'Ban Cơ yếu Chính phủ (SafeNet)', files: ['libeTPkcs11.dylib'] },
    { of: 'Viettel-CA', files: ['viettel-ca_v6.dylib', 'viettel-ca_v5.dylib', 'viettel-ca_v4.dylib'] },
    { of: 'FPT-CA', files: ['fptca_v4.dylib', 'fptca_v3.dylib'] },
    { of: 'OpenSC', files: ['/Library/OpenSC/lib/opensc-pkcs11.so'] },
  ],
  linux: [
    { of: 'Ban Cơ yếu Chính phủ (SafeNet)', files: ['libeTPkcs11.so'] },
    { of: 'Ban Cơ yếu Chính phủ (Bit4id)', files: ['/usr/lib/bit4id/libbit4xpki.so', 'libbit4xpki.so'] },
    { of: 'OpenSC', files: ['opensc-pkcs11.so'] },
  ],
}

/** Where installers leave libraries, by system. A program of 64 bits finds those of 64 bits in System32. */
export const libraryFolders = {
  win32: [String.raw`C:\Windows\System32`],
  darwin: ['/usr/local/lib'],
  linux: ['/usr/lib', '/usr/lib64', '/usr/lib/x86_64-linux-gnu', '/usr/local/lib'],
} as const
