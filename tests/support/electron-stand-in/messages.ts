/** What the stand-in is told to be, in the environment of its process. */
export interface StandInSettings {
  readonly appFolder: string
  readonly appData: string
  /** Whether this is the first instance. */
  readonly lock: boolean
  /** The page never comes to be loaded. */
  readonly pageHolds?: boolean
}

/** Everything the shell asked of Electron while it started, as plain data. */
export interface StandInRecord {
  /** In the order it was asked. */
  readonly asked: string[]
  readonly privileges: Record<string, Record<string, boolean>>
  readonly windows: { readonly webPreferences: Record<string, unknown>; readonly [option: string]: unknown }[]
  readonly loaded: string[]
  readonly bridges: Record<string, readonly string[]>
  readonly channels: string[]
  readonly signalChannels: string[]
  readonly menus: string[]
  /** Those that everything waits for, and those that nothing does. */
  readonly boxes: string[]
  readonly messages: string[]
  readonly relaunches: (readonly string[])[]
  readonly downloads: string[]
}

export interface Frame {
  readonly url: string
  readonly top: boolean
}

export interface PlainResponse {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: string
}

/** What a test may do to the running shell, each as Electron or a page would. */
export interface Deeds {
  record: { readonly with: null; readonly answer: StandInRecord }
  fetch: {
    readonly with: {
      readonly url: string
      readonly method?: string
      readonly range?: string
      readonly body?: string
    }
    readonly answer: PlainResponse
  }
  /** A call as the page makes it, through the preload's bridge. */
  call: { readonly with: unknown; readonly answer: unknown }
  /** A call from some frame, past the bridge. */
  callFrom: {
    readonly with: { readonly frame: Frame | null; readonly call: unknown }
    readonly answer: unknown
  }
  /** Whether the shell stopped an event of the window's contents. */
  contents: {
    readonly with: { readonly event: string; readonly url: string; readonly ofNewest?: boolean }
    readonly answer: boolean
  }
  openWindow: { readonly with: string; readonly answer: string }
  permission: {
    readonly with: { readonly name: string; readonly url?: string }
    readonly answer: readonly boolean[]
  }
  /** Whether the shell stopped a download. */
  download: { readonly with: string; readonly answer: boolean }
  secondInstance: { readonly with: { readonly handed: unknown }; readonly answer: null }
  /** The process of the page ended. */
  pageGone: { readonly with: string; readonly answer: null }
  preloadFails: { readonly with: string; readonly answer: null }
  /** Something throws outside of any call. */
  fail: {
    readonly with: { readonly how: 'thrown' | 'rejected'; readonly message: string }
    readonly answer: null
  }
  closeWindow: { readonly with: null; readonly answer: null }
  /** Windows shuts down. */
  endSession: { readonly with: null; readonly answer: null }
  openFile: { readonly with: string; readonly answer: boolean }
  quit: { readonly with: null; readonly answer: null }
}

export type DeedName = keyof Deeds

export interface Told {
  readonly kind: 'window' | 'signal' | 'answer' | 'ended' | 'failed'
  readonly id?: number
  readonly name?: string
  readonly value?: unknown
}
