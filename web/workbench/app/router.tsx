import { createBrowserRouter, type RouteObject } from 'react-router';
import { BASE, routes } from '../routes.ts';
import { RequireSession } from '../session/RequireSession.tsx';
import { SignInPage } from '../session/SignInPage.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { AppShell } from './AppShell.tsx';
import { BrokenPage } from './BrokenPage.tsx';
import { MissingPage } from './MissingPage.tsx';
import { OnlyWith } from './OnlyWith.tsx';

/** Pages are fetched when first opened; the shell around them is there at once. */
const pages: RouteObject[] = [
  {
    element: <OnlyWith screen="tray" />,
    children: [
      {
        path: routes.tray,
        lazy: async () => ({ Component: (await import('../tray/TrayPage.tsx')).TrayPage }),
      },
      {
        path: routes.matter,
        lazy: async () => ({ Component: (await import('../matters/MatterPage.tsx')).MatterPage }),
      },
      {
        path: routes.answer,
        lazy: async () => ({ Component: (await import('../matters/AnswerPage.tsx')).AnswerPage }),
      },
    ],
  },
  {
    element: <OnlyWith screen="search" />,
    children: [
      {
        path: routes.matters,
        lazy: async () => ({ Component: (await import('../matters/SearchPage.tsx')).SearchPage }),
      },
    ],
  },
  {
    element: <OnlyWith screen="register" />,
    children: [
      {
        path: routes.register,
        lazy: async () => ({ Component: (await import('../register/RegisterPage.tsx')).RegisterPage }),
      },
    ],
  },
  {
    element: <OnlyWith screen="supervision" />,
    children: [
      {
        path: routes.supervision,
        lazy: async () => ({
          Component: (await import('../supervision/SupervisionPage.tsx')).SupervisionPage,
        }),
      },
    ],
  },
  {
    element: <OnlyWith screen="recommendation" />,
    children: [
      {
        path: routes.recommendations,
        lazy: async () => ({
          Component: (await import('../supervision/RecommendationsPage.tsx')).RecommendationsPage,
        }),
      },
      {
        path: routes.recommendation,
        lazy: async () => ({
          Component: (await import('../supervision/RecommendationPage.tsx')).RecommendationPage,
        }),
      },
    ],
  },
  {
    element: <OnlyWith screen="report" />,
    children: [
      {
        path: routes.reports,
        lazy: async () => ({ Component: (await import('../reports/ReportPage.tsx')).ReportPage }),
      },
      {
        path: routes.measure,
        lazy: async () => ({ Component: (await import('../reports/MeasurePage.tsx')).MeasurePage }),
      },
    ],
  },
  {
    element: <OnlyWith screen="ledger" />,
    children: [
      {
        path: routes.ledgers,
        lazy: async () => ({ Component: (await import('../ledgers/LedgersPage.tsx')).LedgersPage }),
      },
      {
        path: routes.newLedger,
        lazy: async () => ({ Component: (await import('../ledgers/NewLedgerPage.tsx')).NewLedgerPage }),
      },
      {
        path: routes.ledger,
        lazy: async () => ({ Component: (await import('../ledgers/LedgerPage.tsx')).LedgerPage }),
      },
    ],
  },
  {
    element: <OnlyWith screen="audit" />,
    children: [
      {
        path: routes.audit,
        lazy: async () => ({ Component: (await import('../audit/AuditPage.tsx')).AuditPage }),
      },
    ],
  },
  {
    element: <OnlyWith screen="network" />,
    children: [
      {
        path: routes.network,
        lazy: async () => ({ Component: (await import('../network/NetworkPage.tsx')).NetworkPage }),
      },
      {
        path: routes.unit,
        lazy: async () => ({ Component: (await import('../network/UnitPage.tsx')).UnitPage }),
      },
      {
        path: routes.officers,
        lazy: async () => ({ Component: (await import('../officers/OfficersPage.tsx')).OfficersPage }),
      },
      {
        path: routes.officer,
        lazy: async () => ({ Component: (await import('../officers/OfficerPage.tsx')).OfficerPage }),
      },
    ],
  },
  {
    element: <OnlyWith screen="destruction" />,
    children: [
      {
        path: routes.destruction,
        lazy: async () => ({ Component: (await import('../retention/ListsPage.tsx')).ListsPage }),
      },
      {
        path: routes.destructionList,
        lazy: async () => ({ Component: (await import('../retention/ListPage.tsx')).ListPage }),
      },
    ],
  },
  {
    element: <OnlyWith screen="destructionProposal" />,
    children: [
      {
        path: routes.newDestruction,
        lazy: async () => ({ Component: (await import('../retention/ProposePage.tsx')).ProposePage }),
      },
    ],
  },
  // Every officer may know how long what is kept.
  {
    path: routes.retention,
    lazy: async () => ({ Component: (await import('../retention/RetentionPage.tsx')).RetentionPage }),
  },
  {
    path: routes.calendar,
    lazy: async () => ({ Component: (await import('../law/CalendarPage.tsx')).CalendarPage }),
  },
  {
    path: routes.account,
    lazy: async () => ({ Component: (await import('../session/AccountPage.tsx')).AccountPage }),
  },
  {
    element: <OnlyWith screen="postChange" />,
    children: [
      {
        path: routes.delegations,
        lazy: async () => ({ Component: (await import('../officers/DelegationsPage.tsx')).DelegationsPage }),
      },
    ],
  },
  {
    element: <OnlyWith screen="recovery" />,
    children: [
      {
        path: routes.recoveries,
        lazy: async () => ({ Component: (await import('../recovery/RecoveriesPage.tsx')).RecoveriesPage }),
      },
    ],
  },
  { path: '*', Component: MissingPage },
];

export function createRouter() {
  return createBrowserRouter(
    [
      { path: routes.signIn, Component: SignInPage, ErrorBoundary: BrokenPage },
      {
        path: routes.firstStart,
        HydrateFallback: LoadingBlock,
        ErrorBoundary: BrokenPage,
        lazy: async () => ({ Component: (await import('../session/FirstStartPage.tsx')).FirstStartPage }),
      },
      {
        path: routes.enrol,
        HydrateFallback: LoadingBlock,
        ErrorBoundary: BrokenPage,
        lazy: async () => ({ Component: (await import('../session/EnrolPage.tsx')).EnrolPage }),
      },
      {
        Component: RequireSession,
        ErrorBoundary: BrokenPage,
        HydrateFallback: LoadingBlock,
        children: [
          {
            Component: AppShell,
            ErrorBoundary: BrokenPage,
            children: [{ ErrorBoundary: BrokenPage, children: pages }],
          },
        ],
      },
    ],
    // With its slash: the in-tray's address is then the one that the server answers, and its filters survive a reload.
    { basename: `${BASE}/` },
  );
}
