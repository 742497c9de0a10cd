import type { Stories } from '../story.ts'
import { agenda } from './agenda.ts'
import { away } from './away.ts'
import { controls } from './controls.ts'
import { council } from './council.ts'
import { data } from './data.ts'
import { documents } from './documents.ts'
import { dossier } from './dossier.ts'
import { dossierFields } from './dossier-fields.ts'
import { due } from './due.ts'
import { evidence } from './evidence.ts'
import { exchange } from './exchange.ts'
import { frame } from './frame.ts'
import { inspection } from './inspection.ts'
import { law } from './law.ts'
import { lists } from './lists.ts'
import { notices } from './notices.ts'
import { opinions } from './opinions.ts'
import { outlets } from './outlets.ts'
import { packages } from './packages.ts'
import { plans } from './plans.ts'
import { product } from './product.ts'
import { profile } from './profile.ts'
import { reconcile } from './reconcile.ts'
import { reconcileActs } from './reconcile-acts.ts'
import { register } from './register.ts'
import { registerList } from './register-list.ts'
import { results } from './results.ts'
import { room } from './room.ts'
import { scoring } from './scoring.ts'
import { seat } from './seat.ts'
import { signing } from './signing.ts'
import { table } from './table.ts'

export const folders: Readonly<Record<string, Stories>> = {
  agenda,
  away,
  controls,
  council,
  data,
  documents,
  dossier,
  'dossier-fields': dossierFields,
  due,
  evidence,
  exchange,
  frame,
  inspection,
  law,
  lists,
  notices,
  opinions,
  outlets,
  packages,
  plans,
  product,
  profile,
  reconcile,
  'reconcile-acts': reconcileActs,
  register,
  'register-list': registerList,
  results,
  room,
  scoring,
  seat,
  signing,
  table,
}
