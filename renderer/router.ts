import { createRouter, createWebHashHistory } from 'vue-router'

/** Every place a person can be. The sitting's five steps share its bar and are numbered in `screens/sitting`. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', name: 'start', component: () => import('./screens/start/StartScreen.vue') },
    { path: '/seat', name: 'seat', component: () => import('./screens/seat/SeatScreen.vue') },
    {
      path: '/seat/marks/:product',
      name: 'seat-marks',
      component: () => import('./screens/seat/SeatMarks.vue'),
      props: true,
    },
    {
      path: '/opinion-copies',
      name: 'opinion-copies',
      component: () => import('./screens/opinion-copies/CopiesScreen.vue'),
    },
    { path: '/away', name: 'away', component: () => import('./screens/away/AwayScreen.vue') },
    { path: '/verify', name: 'verify', component: () => import('./screens/verify/VerifyScreen.vue') },
    { path: '/dossiers', name: 'dossiers', component: () => import('./screens/dossier/DossiersScreen.vue') },
    {
      path: '/dossiers/from-sheet',
      name: 'from-sheet',
      component: () => import('./screens/dossier/FromSheetScreen.vue'),
    },
    {
      path: '/dossiers/:draft/:step',
      name: 'dossier',
      component: () => import('./screens/dossier/DossierFrame.vue'),
      props: true,
    },
    { path: '/copy-out', name: 'copy-out', component: () => import('./screens/dossier/CopyOutScreen.vue') },
    { path: '/sittings', name: 'sittings', component: () => import('./screens/sittings/SittingsScreen.vue') },
    {
      path: '/sittings/new',
      name: 'new-sitting',
      component: () => import('./screens/sittings/NewSittingScreen.vue'),
    },
    { path: '/sittings/fork', name: 'fork', component: () => import('./screens/exchange/ForkScreen.vue') },
    {
      path: '/register',
      name: 'register',
      component: () => import('./screens/register/RegisterScreen.vue'),
    },
    {
      path: '/register/overview',
      name: 'register-overview',
      component: () => import('./screens/register/OverviewScreen.vue'),
    },
    {
      path: '/register/:product(.*)',
      name: 'register-product',
      component: () => import('./screens/register/ProductScreen.vue'),
      props: true,
    },
    { path: '/backups', name: 'backups', component: () => import('./screens/data/BackupsScreen.vue') },
    { path: '/law', name: 'law', component: () => import('./screens/law/LawScreen.vue') },
    { path: '/law/holidays', name: 'holidays', component: () => import('./screens/law/HolidaysScreen.vue') },
    { path: '/roster', name: 'roster', component: () => import('./screens/sittings/RosterScreen.vue') },
    {
      path: '/profiles',
      name: 'profiles',
      component: () => import('./screens/profiles/ProfilesScreen.vue'),
    },
    {
      path: '/profiles/:profile/edit',
      name: 'edit-profile',
      component: () => import('./screens/profiles/ProfileScreen.vue'),
      props: ({ params }) => ({ profile: params['profile'], copy: false }),
    },
    {
      path: '/profiles/:profile/copy',
      name: 'copy-profile',
      component: () => import('./screens/profiles/ProfileScreen.vue'),
      props: ({ params }) => ({ profile: params['profile'], copy: true }),
    },
    {
      path: '/sitting/:sitting',
      component: () => import('./screens/sitting/SittingFrame.vue'),
      props: true,
      redirect: { name: 'prepare' },
      children: [
        { path: 'prepare', name: 'prepare', component: () => import('./screens/prepare/PrepareScreen.vue') },
        {
          path: 'attendance',
          name: 'attendance',
          component: () => import('./screens/prepare/AttendanceScreen.vue'),
        },
        { path: 'scoring', name: 'scoring', component: () => import('./screens/scoring/TurnScreen.vue') },
        {
          path: 'reconcile/:product?',
          name: 'reconcile',
          component: () => import('./screens/reconcile/ReconcileScreen.vue'),
          props: true,
        },
        {
          path: 'record',
          name: 'record',
          component: () => import('./screens/exchange/RecordScreen.vue'),
          props: true,
        },
        { path: 'room', name: 'room', component: () => import('./screens/room/RoomDeskScreen.vue') },
        {
          path: 'opinions',
          name: 'opinions',
          component: () => import('./screens/opinions/OpinionsScreen.vue'),
        },
        {
          path: 'documents',
          name: 'documents',
          component: () => import('./screens/documents/DocumentsScreen.vue'),
        },
        {
          path: 'letter-words',
          name: 'letter-words',
          component: () => import('./screens/documents/LetterWordsScreen.vue'),
          props: true,
        },
        { path: 'results', name: 'results', component: () => import('./screens/results/ResultsScreen.vue') },
        { path: 'minutes', name: 'minutes', component: () => import('./screens/results/MinutesScreen.vue') },
      ],
    },
    {
      path: '/sitting/:sitting/cover/:product',
      name: 'cover',
      component: () => import('./screens/scoring/CoverScreen.vue'),
      props: true,
    },
    {
      path: '/sitting/:sitting/sheet/:product',
      name: 'sheet',
      component: () => import('./screens/scoring/SheetScreen.vue'),
      props: true,
    },
    { path: '/:rest(.*)', redirect: '/' },
  ],
})
