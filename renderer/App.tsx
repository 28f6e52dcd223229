// App: what stands around every screen, and which screen the address names.
import { lazy, Suspense, useEffect, useLayoutEffect, useState } from 'react';
import type { AppInfo, LibraryStatus } from '../shared/contract/records.ts';
import { ConnectionBanner } from './host/ConnectionBanner.tsx';
import { useClient } from './host/HostContext.tsx';
import { useQuery } from './host/useQuery.ts';
import { DropTarget } from './import/DropTarget.tsx';
import { JobsProvider, useJobs } from './import/JobsContext.tsx';
import { JobsSheet } from './import/JobsSheet.tsx';
import { FirstStart } from './library/FirstStart.tsx';
import { LibraryTrouble } from './library/LibraryTrouble.tsx';
import { ShelfMemoryProvider } from './library/ShelfMemory.tsx';
import { ShelfScreen } from './library/ShelfScreen.tsx';
import { followLinks } from './navigation/followLinks.ts';
import type { Route } from './navigation/route.ts';
import { ScreenHeading } from './navigation/ScreenHeading.tsx';
import { useRoute } from './navigation/useRoute.ts';
import { MoveOutcome } from './settings/MoveOutcome.tsx';
import { MovingScreen } from './settings/MovingScreen.tsx';
import { PreferencesProvider } from './settings/PreferencesContext.tsx';
import { SettingsNotices } from './settings/SettingsNotices.tsx';
import { SettingsScreen } from './settings/SettingsScreen.tsx';
import { StoryScreen } from './story/StoryScreen.tsx';
import { Busy } from './ui/Busy.tsx';
import { Failure } from './ui/Failure.tsx';
import { FaultBoundary } from './ui/FaultBoundary.tsx';
import { ToastsProvider } from './ui/Toasts.tsx';
import { ReadScreen } from './warnings/ReadScreen.tsx';
import { beginAtClick } from './warnings/storyOpening.ts';
import './app.css';

// Few look at it, and it brings the second gate with it.
const ReviewScreen = lazy(() =>
  import('./review/ReviewScreen.tsx').then((module) => ({ default: module.ReviewScreen })),
);

export function App() {
  const client = useClient();
  useEffect(followLinks, []);
  useEffect(() => beginAtClick(client), [client]);
  const info = useQuery('app.info', {});
  const settings = useQuery('settings.read', {});
  const failed = [info, settings].find(({ state }) => state.kind === 'failed');
  if (failed?.state.kind === 'failed') {
    const retry = () => {
      for (const query of [info, settings]) if (query.state.kind === 'failed') query.retry();
    };
    return (
      <main className="plain-screen">
        <ScreenHeading name="Fanfolio" className="visually-hidden">
          Fanfolio
        </ScreenHeading>
        <Failure error={failed.state.error} onRetry={retry} />
      </main>
    );
  }
  if (info.state.kind !== 'ready' || settings.state.kind !== 'ready') {
    return (
      <main className="plain-screen">
        <Busy>Opening your library…</Busy>
      </main>
    );
  }
  return (
    <PreferencesProvider initial={settings.state.value}>
      <ToastsProvider>
        <JobsProvider>
          <ConnectionBanner />
          <SettingsNotices notices={info.state.value.notices} />
          <LibraryGate info={info.state.value} />
          <MoveOutcome />
          <JobsSheet />
        </JobsProvider>
      </ToastsProvider>
    </PreferencesProvider>
  );
}

/** Lets nobody past until a library is open, and keeps the first start's form until it has succeeded. */
function LibraryGate({ info }: { readonly info: AppInfo }) {
  const { library, host } = info;
  const [suggestion] = useState(library.kind === 'notChosen' ? library.suggestion : null);
  const moving = useJobs().find(({ kind, outcome }) => kind === 'move' && outcome === 'running');
  const canAdd = library.kind === 'ready' && !library.isReadOnly && moving === undefined;
  return (
    <>
      <DropTarget isOpen={canAdd} />
      {moving === undefined ? null : <MovingScreen job={moving} />}
      {moving === undefined && library.kind === 'ready' ? (
        <ShelfMemoryProvider key={library.path}>
          <Screens info={info} library={library} />
        </ShelfMemoryProvider>
      ) : null}
      {moving === undefined &&
      library.kind !== 'ready' &&
      (suggestion !== null || library.kind === 'notChosen') ? (
        <FirstStart
          suggestion={library.kind === 'notChosen' ? library.suggestion : (suggestion ?? '')}
          host={host}
        />
      ) : null}
      {moving === undefined && library.kind === 'unusable' && suggestion === null ? (
        <LibraryTrouble library={library} host={host} />
      ) : null}
    </>
  );
}

type ScreensProps = {
  readonly info: AppInfo;
  readonly library: Extract<LibraryStatus, { kind: 'ready' }>;
};

function Screens({ info, library }: ScreensProps) {
  const route = useRoute();
  const screen =
    route.kind === 'story' || route.kind === 'read' || route.kind === 'review'
      ? `${route.kind} ${route.storyId}`
      : route.kind;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new screen begins at its top.
  useLayoutEffect(() => {
    // The shelf remembers where it was.
    if (route.kind !== 'shelf') window.scrollTo(0, 0);
  }, [screen]);
  return (
    // A new screen is a new chance: the key lets it leave a fault behind.
    <FaultBoundary key={screen}>
      <RoutedScreen route={route} info={info} library={library} />
    </FaultBoundary>
  );
}

function RoutedScreen({ route, info, library }: ScreensProps & { readonly route: Route }) {
  switch (route.kind) {
    case 'shelf':
      return <ShelfScreen key={route.filter} filter={route.filter} library={library} />;
    case 'story':
      return <StoryScreen key={route.storyId} storyId={route.storyId} isReadOnly={library.isReadOnly} />;
    case 'review':
      return (
        <Suspense fallback={<main className="plain-screen" />}>
          <ReviewScreen
            key={route.storyId}
            storyId={route.storyId}
            asksTitle={route.asksTitle}
            isReadOnly={library.isReadOnly}
          />
        </Suspense>
      );
    case 'read':
      return <ReadScreen key={route.storyId} storyId={route.storyId} chapterId={route.chapterId} />;
    case 'settings':
      return <SettingsScreen info={info} />;
  }
}
