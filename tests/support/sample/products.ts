import type { Stage } from '#shared/dossier/dossier.ts'
import type { Choice } from '#shared/law/rule-set.ts'

/** What tells one product of the training council from another; the papers, pictures and claims are made from it. */
export interface SampleProduct {
  readonly slug: string
  readonly code: string
  readonly name: string
  readonly english: string
  readonly criteriaSet: 11 | 12
  readonly commune: string
  readonly stage: Stage
  /** What is grown or gathered, and what becomes of it. */
  readonly crop: string
  readonly form: string
  readonly pack: string
  readonly steps: readonly string[]
  readonly brewing: string
  readonly story: readonly string[]
  readonly claims: Readonly<Record<string, Choice>>
  readonly look: {
    readonly brew: string
    readonly dry: readonly string[]
    readonly pack: string
    readonly hills: string
  }
  readonly sound: boolean
  readonly film: boolean
}

/** Choices written as the sheet prints them: the numbers of the options in the order of the criteria, `-` for none reached. */
function claims(criteria: string, choices: string): Readonly<Record<string, Choice>> {
  const numbers = choices.split(' ').map(choice => (choice === '-' ? ('none' as const) : Number(choice)))
  return Object.fromEntries(criteria.split(' ').map((id, index) => [id, numbers[index] ?? 'none']))
}

const upToFive = '1.1 1.2 1.3 1.4 1.5 1.6 1.7 2.1 2.2 2.3 2.4 3.1 3.2 3.3 3.4 3.5 4.1 4.2 4.3 5.1 5.2 5.3'
const ofSet11 = `${upToFive} 6.1.1 6.1.2 6.2.1 6.2.2 6.2.3 7 8 9 10 11`
const ofSet12 = `${upToFive} 6.1 6.2 6.3 6.4 6.5 7 8 9 10 11`

/** Four products of the OCOP plan of Chiêm Hóa for 2024; everything but names, communes, stages and criteria sets is made up for training. */
export const products: readonly SampleProduct[] = [
  {
    slug: 'che-thom-loa',
    code: '08-02320-01-2026',
    name: 'Chè Thôm Loà',
    english: 'Thom Loa green tea',
    criteriaSet: 11,
    commune: 'Tân An',
    stage: { kind: 'upgrade', from: 3, to: 4 },
    crop: 'chè búp tươi',
    form: 'chè xanh sấy khô',
    pack: 'hộp giấy 200 g',
    steps: [
      'Hái một tôm hai lá trước 9 giờ sáng',
      'Làm héo nhẹ',
      'Diệt men bằng tôn quay',
      'Vò',
      'Sấy và lên hương',
      'Đóng gói',
    ],
    brewing: 'Tráng ấm bằng nước sôi, cho 8 g chè vào 200 ml nước 85 °C, hãm 2 phút.',
    story: [
      'Đồi Thôm Loà nằm phía trên bản, buổi sáng mây xuống tới chân luống chè. Người già trong bản kể rằng cây chè đầu tiên được mang về trồng cạnh mó nước để đãi khách.',
      'Mỗi nhà giữ một cách sao riêng, nhưng nhà nào cũng hái trước khi nắng lên và sao trong ngày, để nước chè trong và còn mùi cốm.',
      'Từ ba hộ góp chung một lò sao, nay cả bản cùng làm theo một quy trình, cùng một nhãn, và cùng chia lãi theo lượng búp tươi.',
    ],
    claims: claims(ofSet11, '3 2 3 2 3 - 2 4 3 3 2 3 2 3 2 2 3 3 4 5 3 3 3 3 4 3 4 3 3 2 2 2'),
    look: {
      brew: '#b9c24a',
      dry: ['#2f3d22', '#48572f', '#5d6b3a', '#39472a'],
      pack: '#1f5a3a',
      hills: '#2f7a45',
    },
    sound: true,
    film: true,
  },
  {
    slug: 'tra-dau-den-xanh-long',
    code: '08-02350-01-2026',
    name: 'Trà túi lọc đậu đen xanh lòng',
    english: 'Green-kernel black bean tea bags',
    criteriaSet: 12,
    commune: 'Kim Bình',
    stage: { kind: 'upgrade', from: 4, to: 5 },
    crop: 'đậu đen xanh lòng',
    form: 'trà túi lọc',
    pack: 'hộp 20 túi, mỗi túi 5 g',
    steps: [
      'Chọn hạt, loại hạt lép',
      'Rửa, để ráo',
      'Rang ba lần lửa',
      'Xay vỡ, sàng',
      'Đóng túi lọc tự động',
      'Kiểm tra và đóng hộp',
    ],
    brewing: 'Cho 1 túi vào 200 ml nước sôi, đậy nắp 5 phút, dùng nóng hoặc thêm đá.',
    story: [
      'Ở Kim Bình, đậu đen xanh lòng được trồng xen trên nương ngô. Ngày mùa, nhà nào cũng có một ấm đậu rang cho người đi làm nương về.',
      'Giống đậu do chính bà con giữ: mỗi vụ chọn những quả mẩy nhất ở giữa nương, phơi trên gác bếp cho vụ sau.',
      'Chiếc túi lọc nhỏ giữ đúng ba lần lửa rang của bếp nhà, để người ở xa pha được ấm trà như ở nương.',
    ],
    claims: claims(ofSet12, '3 2 4 3 4 3 2 4 4 3 2 3 2 3 2 2 4 4 4 5 3 4 3 3 4 4 4 4 2 2 2 2'),
    look: {
      brew: '#5b2a1c',
      dry: ['#1d1a1c', '#2c2529', '#3a3034', '#5e7a3c'],
      pack: '#3c2a4d',
      hills: '#4c7d3a',
    },
    sound: false,
    film: true,
  },
  {
    slug: 'tra-nam-linh-chi',
    code: '08-02350-02-2026',
    name: 'Trà túi lọc nấm linh chi',
    english: 'Lingzhi mushroom tea bags',
    criteriaSet: 12,
    commune: 'Kim Bình',
    stage: { kind: 'first' },
    crop: 'nấm linh chi',
    form: 'trà túi lọc',
    pack: 'hộp 25 túi, mỗi túi 2 g',
    steps: [
      'Thu nấm khi vành mũ hết trắng',
      'Làm sạch, thái lát',
      'Sấy 50–55 °C',
      'Nghiền thô',
      'Phối trộn',
      'Đóng túi, đóng hộp',
    ],
    brewing: 'Cho 1 túi vào 150 ml nước sôi, hãm 7 phút; có thể thêm mật ong.',
    story: [
      'Nhà trồng nấm dựng dưới tán rừng, mái lợp lá cọ để giữ ẩm. Mùn cưa lấy từ xưởng mộc trong xã, không phải mua ở xa.',
      'Mỗi lứa nấm chín tháng tư và tháng chín; cả tổ cùng thu trong ba ngày để lát nấm đều màu.',
    ],
    claims: claims(ofSet12, '3 1 3 3 3 1 2 4 3 3 1 3 2 3 2 2 3 3 3 5 2 3 3 2 3 3 4 3 2 2 2 1'),
    look: {
      brew: '#a6622a',
      dry: ['#6b3b1e', '#8a5128', '#b0703a', '#4f2a15'],
      pack: '#7a2e1d',
      hills: '#3f6b45',
    },
    sound: true,
    film: false,
  },
  {
    slug: 'tra-ca-gai-leo',
    code: '08-02350-03-2026',
    name: 'Trà hoà tan cà gai leo',
    english: 'Solanum instant tea',
    criteriaSet: 12,
    commune: 'Kim Bình',
    stage: { kind: 'first' },
    crop: 'cà gai leo',
    form: 'trà hoà tan',
    pack: 'hộp 18 gói, mỗi gói 3 g',
    steps: [
      'Cắt thân lá khi cây có quả chín',
      'Rửa, băm, phơi',
      'Nấu chiết hai lần',
      'Cô đặc',
      'Sấy thành bột',
      'Đóng gói',
    ],
    brewing: 'Hoà 1 gói với 150 ml nước ấm, khuấy tan.',
    story: [
      'Cà gai leo mọc quanh bờ rào các bản ở Kim Bình; người ta vẫn cắt về phơi để đun nước uống.',
      'Từ những luống trồng đầu tiên, cây được cắt hai lứa một năm và nấu thành cao ngay tại xã.',
    ],
    claims: claims(ofSet12, '3 1 4 3 2 1 1 3 3 2 1 3 1 3 1 1 2 2 3 3 2 3 3 3 3 3 3 3 2 1 2 1'),
    look: {
      brew: '#8f8a2f',
      dry: ['#b7a76a', '#a3935a', '#c8bb85', '#8d8150'],
      pack: '#24566b',
      hills: '#557f36',
    },
    sound: false,
    film: false,
  },
]

export const producerOf = ({ commune }: SampleProduct): string => `Chủ thể OCOP xã ${commune} (tập huấn)`
