import { describe, expect, it } from 'vitest'
import { matchEvidenceRow, placedByName } from '#shared/dossier/match-evidence-row.ts'

const rowOf = (name: string, folder?: string) => matchEvidenceRow(name, folder).row

describe('a file that is dropped into a dossier', () => {
  it.each([
    ['giay dkkd.pdf', 1],
    ['GPKD HTX 2023.jpg', 1],
    ['GiayDKKD_scan.PDF', 1],
    ['giaydkkd2024.pdf', 1],
    ['Giấy chứng nhận đăng ký hợp tác xã.pdf', 1],
    ['01-dang-ky-kinh-doanh.pdf', 1],
    ['VSATTP.pdf', 2],
    ['Giấy chứng nhận cơ sở đủ điều kiện ATTP.pdf', 2],
    ['Hợp đồng mua chè búp tươi số 3.pdf', 3],
    ['chung nhan VietGAP 2025.pdf', 3],
    ['Biên bản liên kết.pdf', 3],
    ['bao cao danh gia tac dong moi truong.pdf', 4],
    ['anh xu ly nuoc thai.jpg', 4],
    ['Danh sách đóng BHXH.pdf', 5],
    ['BCTC 2024.pdf', 6],
    ['bao cao tai chinh_2025.pdf', 6],
    ['nhan hieu.pdf', 7],
    ['NhanHieu-CucSHTT.pdf', 7],
    ['Giấy chứng nhận đăng ký nhãn hiệu.pdf', 7],
    ['HĐ phân phối siêu thị.pdf', 8],
    ['hoa don xuat khau.pdf', 8],
    ['fanpage.png', 9],
    ['câu chuyện sản phẩm.mp4', 10],
    ['Bản tự công bố sản phẩm.pdf', 11],
    ['TCCS 01.pdf', 11],
    ['kiem nghiem.pdf', 12],
    ['Phiếu kiểm nghiệm ATTP 2026.pdf', 12],
    ['PHIẾU KẾT QUẢ THỬ NGHIỆM.pdf', 12],
    ['ma so ma vach.pdf', 13],
    ['truy xuat nguon goc.pdf', 13],
    ['ISO 22000.pdf', 14],
    ['haccp.pdf', 14],
    ['bằng khen.jpg', 15],
    ['Giấy xác nhận bình chọn.pdf', 15],
  ])('finds its row by its name: %s', (name, row) => {
    expect(matchEvidenceRow(name)).toEqual({ use: 'evidence', row })
  })

  it('is known however its letters were composed', () => {
    expect(rowOf('Phiếu kiểm nghiệm.pdf'.normalize('NFD'))).toBe(12)
  })

  it.each([
    ['Mẫu số 01 - Phiếu đăng ký.pdf', 'registration'],
    ['mau01.pdf', 'registration'],
    ['mau 2.pdf', 'self-assessment'],
    ['Báo cáo tự đánh giá.pdf', 'self-assessment'],
    ['Mau_so_3.pdf', 'commune-report'],
    ['bao cao danh gia cua xa.pdf', 'commune-report'],
    ['Công văn 12 UBND xã.pdf', 'commune-letter'],
  ])('is taken for the form that it says it is: %s', (name, use) => {
    expect(matchEvidenceRow(name)).toEqual({ use, row: null })
  })

  it('a letter about something is evidence of that', () => {
    expect(rowOf('Công văn xác nhận vùng nguyên liệu.pdf')).toBe(3)
  })

  it.each([
    'IMG_20260312_093011.jpg',
    'scan0007.pdf',
    'Hợp đồng.pdf',
    'mẫu sản phẩm.jpg',
    'chuối sấy.jpg',
    '.pdf',
  ])('waits for a person where its name says nothing: %s', name => {
    expect(matchEvidenceRow(name)).toEqual({ use: 'evidence', row: null })
  })

  it('goes by its folder where its own name says nothing, the innermost first', () => {
    expect(rowOf('IMG_0001.jpg', 'Hồ sơ/Kiểm nghiệm')).toBe(12)
    expect(rowOf('IMG_0001.jpg', 'Kiểm nghiệm/Nhãn hiệu')).toBe(7)
    expect(rowOf('giay dkkd.pdf', 'Kiểm nghiệm')).toBe(1)
    expect(rowOf('scan1.pdf', 'C:\\ho so\\BCTC')).toBe(6)
  })

  it('is called as its file was', () => {
    expect(placedByName({ id: 'abcdef', name: 'Nhãn hiệu v.1.pdf' })).toEqual({
      id: 'abcdef',
      title: 'Nhãn hiệu v.1',
      use: 'evidence',
      row: 7,
      validUntil: null,
      turned: 0,
    })
  })
})
