// OutsideLink: a story's link to the web is shown, never followed: Fanfolio opens no connection by itself.
import { Dialog } from '../ui/Dialog.tsx';

export function OutsideLink({ href, onClose }: { readonly href: string; readonly onClose: () => void }) {
  return (
    <Dialog title="A link out of the story" onClose={onClose}>
      <div className="dialog-body">
        <p>Fanfolio does not open the web by itself. To go there, copy this address into your browser:</p>
        <input
          className="input"
          readOnly
          aria-label="Address of the link"
          value={href}
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
    </Dialog>
  );
}
