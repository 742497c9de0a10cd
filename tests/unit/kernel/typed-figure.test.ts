import { describe, expect, it } from 'vitest'
import { figureText, readFigure, regrouped } from '#shared/kernel/typed-figure.ts'

const money = { decimals: 0, least: -1e15, most: 1e15 }
const tonnes = { decimals: 3, least: 0, most: 1e12 }

describe('a sum of money as people type it', () => {
  it.each([
    ['1234567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1 234 567', 1_234_567],
    ['1.234.567 đồng', 1_234_567],
    ['1.234.567đ', 1_234_567],
    ['1.234.567 VNĐ', 1_234_567],
    ['1,234,567', 1_234_567],
    ['850 triệu', 850_000_000],
    ['850 triệu đồng', 850_000_000],
    ['1,2 tỷ', 1_200_000_000],
    ['1,25 tỉ', 1_250_000_000],
    ['1.250 triệu', 1_250_000_000],
    ['500 nghìn', 500_000],
    ['-12.000.000', -12_000_000],
    ['− 12.000.000', -12_000_000],
    ['0', 0],
    ['-0', 0],
    ['1.234,0', 1234],
  ])('%s', (text, value) => {
    expect(readFigure(text, money)).toEqual({ kind: 'read', value })
  })

  it.each([
    ['1.5', 'point'],
    ['1.2345', 'point'],
    ['1.5 tỷ', 'point'],
    ['1,5', 'decimals'],
    ['1,234', 'decimals'],
    ['khoảng 5 triệu', 'form'],
    ['1..000', 'form'],
    ['12.34,5', 'form'],
    ['2.000.000.000.000.000', 'too-large'],
  ])('%s is refused, and why is said: %s', (text, fault) => {
    expect(readFigure(text, money)).toEqual({ kind: 'fault', fault })
  })

  it('is none where nothing was typed', () => {
    expect(readFigure(' ', money)).toEqual({ kind: 'empty' })
  })
})

describe('an amount with decimals', () => {
  it.each([
    ['1.234,5', 1_234_500],
    ['1234,5', 1_234_500],
    ['0,125', 125],
    ['3', 3000],
    ['1,500', 1500],
  ])('%s', (text, value) => {
    expect(readFigure(text, tonnes)).toEqual({ kind: 'read', value })
  })

  it.each([
    ['0,1255', 'decimals'],
    ['12.5', 'point'],
    ['-1', 'too-small'],
  ])('%s is refused, and why is said: %s', (text, fault) => {
    expect(readFigure(text, tonnes)).toEqual({ kind: 'fault', fault })
  })

  it('reads a per cent sign as what it is', () => {
    expect(readFigure('23,5 %', { decimals: 2, least: -10_000, most: 1e7 })).toEqual({
      kind: 'read',
      value: 2350,
    })
  })
})

describe('a kept figure', () => {
  it.each([
    [1_234_500, 3, '1.234,5'],
    [125, 3, '0,125'],
    [-2350, 2, '-23,5'],
    [-5, 2, '-0,05'],
    [0, 0, '0'],
    [12_345_678_901, 0, '12.345.678.901'],
    [100, 2, '1'],
  ])('%d with %d decimals is written %s', (value, decimals, text) => {
    expect(figureText(value, decimals)).toBe(text)
    expect(readFigure(text, { decimals, least: -1e15, most: 1e15 })).toEqual({ kind: 'read', value })
  })
})

describe('thousands that are parted as one types', () => {
  it.each([
    ['123', '1234', '1.234'],
    ['1.234', '1.2345', '12.345'],
    ['1.234', '1.23', '123'],
    ['', '5', '5'],
    ['-123', '-1234', '-1.234'],
  ])('%s, then %s, is %s', (before, now, after) => {
    expect(regrouped(before, now)).toBe(after)
  })

  it.each([
    ['1', '1.'],
    ['1.', '1.5'],
    ['1', '1,'],
    ['850', '850 '],
  ])('%s, then %s, is left as it was typed', (before, now) => {
    expect(regrouped(before, now)).toBe(now)
  })
})
