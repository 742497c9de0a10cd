import { registerCommandWords, type RegisterCommand, type RegisterCommandWords } from './register-commands.ts'

type PackageCommand = 'show' | 'pack' | 'load'
type TimestampCommand = 'timestamp request' | 'timestamp add' | 'timestamp complete'
type HolidayCommand = 'law holidays show' | 'law holidays check'
type ProvinceCommand = RegisterCommand | 'register receive' | 'register roles'

/** What `npm run council --` can be asked, in the order of the usage. */
export type CommandName =
  | 'verify'
  | TimestampCommand
  | 'check'
  | 'log verify'
  | 'law list'
  | 'law show'
  | 'law check'
  | HolidayCommand
  | 'rate'
  | PackageCommand
  | ProvinceCommand

/** What is said in a terminal by `npm run council -- …`. */
export interface CommandLineWords {
  readonly usage: string
  readonly notUnderstood: (asked: string) => string
  /** What follows the command's name, and what it does with it, line by line. */
  readonly commands: Readonly<
    Record<CommandName, { readonly takes: string; readonly does: readonly string[] }>
  >
  readonly register: Omit<RegisterCommandWords, 'commands'>
  readonly cannotRead: (file: string) => string
  /** @param limit in bytes */
  readonly tooLarge: (limit: number) => string
  /** The file or folder that was to hold trusted authorities holds none. */
  readonly noAuthority: (file: string) => string
  readonly noSuchLaw: (id: string) => string
  readonly noData: (folder: string) => string
  readonly newerData: (file: string) => string
  readonly database: string
  /** What became of a code that was photographed or copied during the sitting, by its event. */
  readonly noSittings: string
  /** @param backup the backup that has it; else its minutes do */
  readonly onceHad: (sitting: string, backup: string | undefined) => string
  readonly soundDecision: (decision: string, sets: number) => string
  readonly soundSet: (number: number, name: string) => string
  readonly noFolder: (folder: string) => string
  readonly show: {
    readonly product: (name: string, code: string) => string
    readonly producer: (name: string, commune: string) => string
    readonly set: (name: string, id: string) => string
    /** @param filedOn as people write days */
    readonly stage: (stage: string, filedOn: string) => string
    readonly hash: (hash: string) => string
    readonly files: (count: number, size: string) => string
  }
  readonly load: {
    readonly loaded: (file: string, product: { readonly name: string; readonly findings: number }) => string
    readonly refused: (file: string, why: string) => string
    readonly all: (
      done: { readonly loaded: number; readonly of: number; readonly stopped: boolean },
      sitting: string,
    ) => string
    readonly sitting: (sitting: {
      readonly council: string
      readonly place: string
      readonly date: string
    }) => string
    readonly noSuchSitting: (id: string, all: string) => string
    readonly noneInPreparation: string
    readonly severalInPreparation: (all: string) => string
  }
  /** Who has no name in a file of marks. */
  readonly member: (number: number) => string
}

export const commandLineWords: CommandLineWords = {
  usage: 'Cách dùng:',
  notUnderstood: asked => `Không hiểu: npm run council -- ${asked}`,
  commands: {
    verify: {
      takes: 'TỆP.pdf [--trust TỆP|THƯ-MỤC]',
      does: [
        'Kiểm tra chữ ký số của biên bản. --trust: chứng thư của các nơi cấp được tin cậy (.pem, .crt, .cer, .der, .p7b).',
        'Mã thoát 0: hợp lệ (còn nguyên vẹn, đủ người ký, đúng tên, chứng thư được bảo đảm);',
        '1: đã bị thay đổi, hoặc chưa được ký; 2: không đọc được, hoặc không hỗ trợ loại chữ ký này;',
        '3: còn nguyên vẹn nhưng chưa đủ để gọi là hợp lệ.',
      ],
    },
    'timestamp request': {
      takes: 'TỆP.pdf [-o TỆP.tsq]',
      does: [
        'Lập yêu cầu dấu thời gian (RFC 3161) cho biên bản đã ký, để mang sang máy có mạng. Chương trình không dùng mạng.',
        'Mã thoát 0: đã ghi; 1: tệp chưa ký hoặc đã bị thay đổi; 2: không đọc được, hoặc không ghi được.',
      ],
    },
    'timestamp add': {
      takes: 'TỆP.pdf --answer TỆP.tsr [--request TỆP.tsq] [-o TỆP-MỚI.pdf]',
      does: [
        'Đưa trả lời của nơi cấp dấu thời gian vào tệp mới (PAdES B-T), sau khi đối chiếu với yêu cầu. Chữ ký cũ giữ nguyên từng byte.',
        'Mã thoát 0: đã ghi; 1: trả lời không đúng yêu cầu, không đúng tệp, hoặc bị hỏng; 2: không đọc được, hoặc không ghi được.',
      ],
    },
    'timestamp complete': {
      takes: 'TỆP.pdf --trust THƯ-MỤC [-o TỆP-MỚI.pdf]',
      does: [
        'Kèm chứng thư và danh sách thu hồi (.crl) trong thư mục vào tệp mới (PAdES B-LT khi đã có dấu thời gian).',
        'Mã thoát 0: đã ghi; 1: không có gì để thêm, hoặc tệp đã bị thay đổi; 2: không đọc được, hoặc không ghi được.',
      ],
    },
    check: {
      takes: 'TỆP|THƯ-MỤC [--bag]',
      does: [
        'Kiểm tra gói hồ sơ (.ocop, hoặc thư mục đã giải nén) đúng như khi nạp vào phiên họp: mỗi dòng một lỗi, cảnh báo hay ghi chú. Không giữ lại gì.',
        '--bag: chỉ kiểm tra theo BagIt (RFC 8493), cho mọi túi BagIt 1.0, 0.97 và cũ hơn, là thư mục hay tệp ZIP.',
        'Mã thoát 0: dùng được (có thể có cảnh báo); 1: có lỗi nên không dùng được; 2: không kiểm tra được.',
      ],
    },
    'log verify': {
      takes: 'TỆP|THƯ-MỤC [--head MÃ]…',
      does: [
        'Kiểm tra nhật ký phiên họp: chuỗi sự kiện, quy tắc, phiếu niêm phong, kết quả, biên bản đã ký, minh chứng.',
        'TỆP: tệp phiên họp (.phien) hoặc council.db; THƯ-MỤC: thư mục dữ liệu. Chỉ đọc, kể cả khi chương trình đang chạy.',
        '--head: đối chiếu với mã nhật ký đã chụp hoặc chép tại cuộc họp (nội dung mã QR, hoặc mã chép tay).',
        'Mã thoát 0: còn nguyên vẹn; 1: có chỗ hỏng (nêu sự kiện đầu tiên), thiếu tệp hoặc phiên họp; 2: không đọc được.',
      ],
    },
    'law list': {
      takes: '',
      does: ['Các quyết định và bộ tiêu chí có sẵn trong chương trình; ghi rõ bộ nào chỉ để xem và vì sao.'],
    },
    'law show': {
      takes: 'MÃ [--json]',
      does: [
        'Đọc một quyết định (qd-26-2026) hoặc một bộ tiêu chí (qd-26-2026/11). Số trong ngoặc là số phương án.',
        'Với --json: đúng mẫu decision.schema.json hoặc criteria-set.schema.json trong resources/law.',
      ],
    },
    'law check': {
      takes: 'TỆP.json',
      does: [
        'Kiểm tra tệp bộ quy định (một quyết định hoặc một bộ tiêu chí) trước khi nhập; “-”: đọc từ đầu vào chuẩn.',
        'Mã thoát 0: hợp lệ; 2: có chỗ sai, mỗi chỗ một dòng.',
      ],
    },
    'law holidays show': {
      takes: '[--json] [--data THƯ-MỤC]',
      does: [
        'Lịch nghỉ lễ: có sẵn trong chương trình; với --data: cùng những lịch đã chấp nhận trong thư mục dữ liệu. Chỉ đọc.',
        'Với --json: đúng mẫu public-holidays.schema.json trong resources/law.',
        'Mã thoát 0: lịch còn hơn 60 ngày; 2: không có thư mục đó; 3: lịch sắp hết, đã hết hoặc không đọc được.',
      ],
    },
    'law holidays check': {
      takes: 'TỆP.json [--data THƯ-MỤC]',
      does: [
        'Kiểm tra tệp lịch nghỉ lễ trước khi nhập, và nêu những ngày sẽ thay đổi; “-”: đọc từ đầu vào chuẩn. Không nhập gì.',
        'Mã thoát 0: nhập được; 2: có chỗ sai, mỗi chỗ một dòng, hoặc không nối được với lịch đang có.',
      ],
    },
    rate: {
      takes: 'TỆP.json',
      does: [
        'Phân hạng sản phẩm theo phiếu của các thành viên; “-”: đọc từ đầu vào chuẩn. Một tệp có thể có rất nhiều sản phẩm.',
        'Mẫu dữ liệu vào: resources/law/rating-file.schema.json. Kết quả, lý do và khoảng cách đến hạng khác: JSON ở đầu ra chuẩn.',
        'Mã thoát 0: đã phân hạng; 2: tệp có chỗ sai, mỗi chỗ một dòng và không có kết quả nào.',
      ],
    },
    show: {
      takes: 'TỆP|THƯ-MỤC [--json]',
      does: [
        'Cho xem gói hồ sơ (.ocop, hoặc thư mục đã giải nén): hồ sơ, các tệp, mã, cảnh báo và ghi chú. Không giữ lại gì.',
        'Với --json: đúng mẫu resources/format/shown-package.schema.json.',
        'Mã thoát 0: nạp được; 1: sẽ bị từ chối khi nạp; 2: không đọc được.',
      ],
    },
    pack: {
      takes: 'THƯ-MỤC -o TỆP.ocop',
      does: [
        'Lập gói hồ sơ từ thư mục có dossier.json và các tệp mà nó nêu; đọc lại cả gói như khi nạp, rồi mới ghi. In mã gói.',
        'THƯ-MỤC cũng có thể là một bản nháp trong thư mục dữ liệu (…/drafts/MÃ): được đúng tệp mà bước cuối của “Lập hồ sơ” xuất ra.',
        'Mã thoát 0: đã lập; 1: gói sẽ bị từ chối, hoặc bản nháp còn lỗi, không ghi gì; 2: không đọc được, hoặc chương trình đang mở thư mục dữ liệu.',
      ],
    },
    load: {
      takes: 'TỆP|THƯ-MỤC… --data THƯ-MỤC-DỮ-LIỆU [--sitting MÃ] [--newer LÝ-DO]',
      does: [
        'Nạp các gói hồ sơ (.ocop, hoặc thư mục đã giải nén) vào phiên họp đang chuẩn bị, đúng như nạp trên màn hình: mỗi gói một dòng.',
        '--sitting: phiên họp nào, khi có nhiều phiên đang chuẩn bị. --newer: lý do để gói mới hơn thay gói đang có; không có thì không thay.',
        'Ctrl+C: dừng gói đang nạp và đóng dữ liệu an toàn. Gói không nạp được thì không để lại gì.',
        'Mã thoát 0: đã nạp hết; 1: có gói không nạp được; 2: không nạp được gói nào vì dữ liệu hoặc phiên họp (nói rõ vì sao).',
      ],
    },
    ...registerCommandWords.commands,
    'register receive': {
      takes: 'TỆP… --data THƯ-MỤC',
      does: [
        'Nhận các tệp phiên họp (.phien), hoặc cả thư mục tệp, vào sổ đăng ký của thư mục dữ liệu này, hay của tỉnh nếu sổ ở máy chủ (PROVINCE_DATABASE). Mỗi tệp được kiểm tra toàn bộ trước khi nhận; một tệp hỏng không cản tệp khác.',
        'Mã thoát 0: mọi tệp đã nhận hoặc đã có; 1: có tệp không nhận được; 2: không mở được dữ liệu.',
      ],
    },
    'register roles': {
      takes: '[--prefix TÊN]',
      does: [
        'In các câu lệnh SQL lập bốn vai trò của sổ đăng ký ở máy chủ của tỉnh: TÊN_reader chỉ xem, TÊN_clerk ghi sổ, TÊN_inspector ghi việc kiểm tra, TÊN_administrator quản trị (TÊN mặc định: ocop).',
        "Người quản lý máy chủ chạy chúng trong cơ sở dữ liệu của sổ: … | psql ĐỊA-CHỈ; chạy lại cũng như chạy một lần. Rồi giao vai trò cho từng người: create role lan login password '…' in role ocop_clerk.",
        'Quyền trên các bảng do chương trình cấp khi quản trị viên mở sổ.',
      ],
    },
  },
  register: registerCommandWords,
  cannotRead: file => `Không đọc được tệp ${file}`,
  tooLarge: limit => `Tệp lớn hơn ${limit / 1_000_000} MB.`,
  noAuthority: file => `Không có chứng thư của nơi cấp nào đọc được trong ${file}`,
  noSuchLaw: id => `Không có quyết định hay bộ tiêu chí “${id}”. Xem các mã: npm run council -- law list`,
  noData: folder => `Không có dữ liệu (council.db) trong ${folder}`,
  newerData: file => `${file} do phiên bản mới hơn ghi. Hãy cập nhật chương trình.`,
  database: 'Cơ sở dữ liệu',
  noSittings: 'Chưa có phiên họp nào.',
  onceHad: (sitting, backup) =>
    `Thư mục này từng có phiên họp ${sitting} (${backup === undefined ? 'còn biên bản hoặc tệp đã giữ của phiên họp đó' : `có trong bản sao lưu ${backup}`}), nay cơ sở dữ liệu không có.`,
  soundDecision: (decision, sets) => `Hợp lệ: ${decision}, ${sets} bộ tiêu chí.`,
  soundSet: (number, name) => `Hợp lệ: bộ tiêu chí ${number}, ${name}.`,
  noFolder: folder => `Không có thư mục ${folder}`,
  show: {
    product: (name, code) => `Sản phẩm: ${name} (${code})`,
    producer: (name, commune) => `Chủ thể: ${name}, ${commune}`,
    set: (name, id) => `Bộ tiêu chí: ${name} (${id})`,
    stage: (stage, filedOn) => `Hồ sơ: ${stage}, nộp ngày ${filedOn}`,
    hash: hash => `Mã gói: ${hash}`,
    files: (count, size) => `Tệp: ${count}, cả gói ${size}`,
  },
  load: {
    loaded: (file, { name, findings }) =>
      `Đã nạp ${file}: “${name}”${findings > 0 ? `, ${findings} điều cần xem` : ''}`,
    refused: (file, why) => `Không nạp ${file}: ${why}`,
    all: ({ loaded, of, stopped }, sitting) =>
      `${stopped ? 'Đã dừng. ' : ''}Đã nạp ${loaded} trong ${of} gói vào phiên họp ${sitting}.`,
    sitting: ({ council, place, date }) => [council, place, date].filter(part => part !== '').join(', '),
    noSuchSitting: (id, all) =>
      `Không có phiên họp “${id}” trong thư mục dữ liệu này. ${all === '' ? 'Chưa có phiên họp nào.' : `Các phiên họp: ${all}`}`,
    noneInPreparation:
      'Không có phiên họp nào đang chuẩn bị. Hãy mở phiên họp trong chương trình, hoặc chọn phiên bằng --sitting.',
    severalInPreparation: all => `Có nhiều phiên họp đang chuẩn bị; hãy chọn một bằng --sitting: ${all}`,
  },
  member: number => `thành viên thứ ${number}`,
}
