import { expect, it } from 'vitest'
import { mountedDrives } from '#electron/files/outlet-drives.ts'

it('sticks are found where Linux mounts what a person plugs in, by their names as a person sees them', () => {
  const mounts = [
    '22 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw',
    '30 22 8:17 / /media/xa/USB\\040của\\040xã rw,nosuid shared:30 - vfat /dev/sdb1 rw',
    '31 22 8:33 / /run/media/xa/KINGSTON rw shared:31 - exfat /dev/sdc1 rw',
    '31 22 8:33 / /run/media/xa/KINGSTON rw shared:31 - exfat /dev/sdc1 rw',
    '32 22 8:49 / /mnt rw shared:32 - ext4 /dev/sdd1 rw',
    '33 22 0:40 / /mediaserver rw shared:33 - nfs4 nas:/ rw',
    '35 22 8:65 / /mnt/may-chu/kho/2026 rw shared:35 - ext4 /dev/sde1 rw',
    '34 22 0:41 / /run/user/1000 rw shared:34 - tmpfs tmpfs rw',
    '',
  ].join('\n')
  expect(mountedDrives(mounts)).toEqual(['/media/xa/USB của xã', '/run/media/xa/KINGSTON', '/mnt'])
})
