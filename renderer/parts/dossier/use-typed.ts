import { computed, inject, ref, watch, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import type { Typed } from '#shared/kernel/typed-day.ts'

/** Keeps what was typed and means nothing yet, so that it is there again whatever happens to the window. */
export interface Typing {
  readonly read: (place: string) => string | undefined
  readonly keep: (place: string, text: string | undefined) => void
}

export const typingKey: InjectionKey<Typing> = Symbol('typing')

interface Field<Value, Fault> {
  /** Where in the dossier it is, such as `business.2025.revenue`; nothing where only what can be read is worth keeping. */
  readonly place: () => string
  readonly value: () => Value | null
  readonly read: (text: string) => Typed<Value, Fault>
  readonly write: (value: Value) => string
  readonly set: (value: Value | null) => void
}

/** A field whose text stands for a value: while it cannot be read, the value is nothing and the text stays as it was typed. */
export interface TypedField<Fault> {
  readonly text: Ref<string>
  /** Said once the field was left, and until it is mended. */
  readonly fault: ComputedRef<Fault | undefined>
  readonly type: (text: string) => void
  readonly leave: () => void
}

export function useTyped<Value, Fault>(field: Field<Value, Fault>): TypedField<Fault> {
  const typing = inject(typingKey, undefined)
  const shown = (): string => {
    const value = field.value()
    return typing?.read(field.place()) ?? (value === null ? '' : field.write(value))
  }
  const text = ref(shown())
  const isLeft = ref(text.value !== '')
  const found = computed(() => field.read(text.value))
  const fault = computed(() => (isLeft.value && found.value.kind === 'fault' ? found.value.fault : undefined))
  const meant = (): Value | null => (found.value.kind === 'read' ? found.value.value : null)

  watch([field.place, field.value], ([place, value], [before]) => {
    if (place !== before || value !== meant()) text.value = shown()
  })

  function type(typed: string): void {
    if (fault.value === undefined) isLeft.value = false
    text.value = typed
    typing?.keep(field.place(), found.value.kind === 'fault' ? typed : undefined)
    if (meant() !== field.value()) field.set(meant())
  }

  function leave(): void {
    isLeft.value = true
    const value = meant()
    if (value !== null) text.value = field.write(value)
  }

  return { text, fault, type, leave }
}
