// FirstStart: where the library should live, asked once.
import type { AppInfo } from '../../shared/contract/records.ts';
import { ScreenHeading } from '../navigation/ScreenHeading.tsx';
import { FolderForm } from './FolderForm.tsx';
import './firstStart.css';

export type FirstStartProps = { readonly suggestion: string; readonly host: AppInfo['host'] };

export function FirstStart({ suggestion, host }: FirstStartProps) {
  return (
    <main className="first-start">
      <p className="first-start-name">Fanfolio</p>
      <ScreenHeading name="Fanfolio" className="first-start-title">
        Where should your stories live?
      </ScreenHeading>
      <p>
        Fanfolio keeps your library in a folder that is yours: each story with the file as it came, in a form
        that any browser opens. Put it where your backups or your sync reach it.
      </p>
      <FolderForm initial={suggestion} host={host} purpose="start" />
      <p className="hint">
        If the folder does not exist, it is made. If it is a Fanfolio library already, it is opened as it is.
        You can move it later in the settings.
      </p>
    </main>
  );
}
