import { contextBridge, ipcRenderer } from 'electron'
import type { SignalName, Signals } from '#shared/contract/answers.ts'
import type { CouncilBridge } from '#shared/contract/bridge.ts'
import { channels, schemes } from './addresses.ts'

const bridge: CouncilBridge = {
  call: call => ipcRenderer.invoke(channels.call, call),
  on(hear) {
    ipcRenderer.on(channels.signal, (_event, name: SignalName, signal: Signals[SignalName]) => {
      hear(name, signal)
    })
  },
  bytes: schemes.bytes.start,
}

contextBridge.exposeInMainWorld('council', bridge)
