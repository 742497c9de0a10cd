import type { Scene } from './scene.ts'
import type { Component } from 'vue'

type PropsOf<Part> = Part extends new (...args: never) => { $props: infer Props }
  ? Props
  : Part extends (props: infer Props, ...rest: never) => unknown
    ? Props
    : never

/** A part in its states, each with the props that put it there. */
export interface Story {
  /** What it is called: its file's name. */
  readonly name: string
  readonly part: Component
  readonly states: Readonly<Record<string, object>>
  /** What stands in its slots: plain text, by the slot's name. */
  readonly slots: Readonly<Record<string, string>>
  /** It covers the page, so each state has the page to itself. */
  readonly alone: boolean
  /** What it stands in everywhere, where it cannot stand by itself. */
  readonly within: 'div' | 'ul'
}

interface Around {
  readonly slots?: Story['slots']
  readonly alone?: boolean
  readonly within?: Story['within']
}

export const show = <Part extends Component>(
  part: Part,
  states: Readonly<Record<string, PropsOf<Part> & object>>,
  { slots = {}, alone = false, within = 'div' }: Around = {},
): Story => ({ name: nameOf(part), part, states, slots, alone, within })

/** As the compiler puts it down. */
const nameOf = (part: object): string => ('__name' in part ? String(part.__name) : '')

/** The stories of a folder of parts; those that cover the page are asked for by their number. */
export type Stories = (scene: Scene) => readonly Story[]
