import AgendaTable from '../../parts/agenda/AgendaTable.vue'
import MoveToDialog from '../../parts/agenda/MoveToDialog.vue'
import NarrowedAgenda from '../../parts/agenda/NarrowedAgenda.vue'
import ProductActions from '../../parts/agenda/ProductActions.vue'
import ProductBoard from '../../parts/agenda/ProductBoard.vue'
import { everyProduct, shownProducts } from '../../parts/agenda/shown-products.ts'
import { show, type Stories } from '../story.ts'
import { longName } from './long-text.ts'

export const agenda: Stories = ({ sitting: { products } }) => {
  const placed = shownProducts(products, everyProduct)
  const board = placed.map(each => ({ ...each, picture: undefined, findings: undefined, at: undefined }))
  const ids = products.map(({ id }) => id)
  const [row] = products
  return [
    show(AgendaTable, { all: { products: placed }, none: { products: [] } }),
    show(NarrowedAgenda, {
      all: { products, modelValue: everyProduct },
      nothing: { products, modelValue: { ...everyProduct, text: 'không có' } },
    }),
    ...(row
      ? [show(ProductActions, { first: { row, place: 1, count: 71 }, last: { row, place: 71, count: 71 } })]
      : []),
    show(ProductBoard, {
      all: { products: board, agenda: ids, closed: false },
      closed: { products: board.slice(0, 9), agenda: ids, closed: true },
    }),
    show(MoveToDialog, { asking: { product: longName, place: 3, count: 71, open: true } }, { alone: true }),
  ]
}
