import { BarChart, type BarSeriesOption } from 'echarts/charts'
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  type GridComponentOption,
} from 'echarts/components'
import { init, use, type ComposeOption, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

export type BarsOption = ComposeOption<BarSeriesOption | GridComponentOption>

/** A drawing of bars in an element: SVG, patterned beside its colours, so that it reads in black and white. */
export const drawBars = (element: HTMLElement): EChartsType => init(element, undefined, { renderer: 'svg' })
