// Sessions, protocols and the request filter: what may pass between the page and anything else.
import { requireAfter, requireBefore } from './lifecycle.ts';
import { refuseUnknown, refuseUnknownKeys } from './refuseUnknown.ts';

type RequestDetails = { readonly url: string; readonly method: string; readonly resourceType: string };
type Filter = (details: RequestDetails, answer: (verdict: { cancel?: boolean }) => void) => void;
type SchemeHandler = (request: Request) => Response | Promise<Response>;
type PermissionCheck = (contents: null, permission: string) => boolean;
type PermissionRequest = (contents: object, permission: string, answer: (isGranted: boolean) => void) => void;

const schemes = new Map<string, SchemeHandler>();
const privileged = new Set<string>();
let filter: Filter | null = null;
// Electron grants whatever no one refuses.
let checkPermission: PermissionCheck = () => true;
let requestPermission: PermissionRequest = (_contents, _permission, answer) => answer(true);
let isSpellChecked = true;

/** Whether the app refuses each of them, both when asked and when checked. */
export function grantedOf(permissions: readonly string[]): readonly string[] {
  return permissions.filter((permission) => {
    let isGranted = false;
    requestPermission({}, permission, (answer) => {
      isGranted = answer;
    });
    return isGranted || checkPermission(null, permission);
  });
}

export const isSpellCheckerOn = () => isSpellChecked;

export async function passesFilter(details: RequestDetails): Promise<boolean> {
  const apply = filter;
  if (apply === null) return true;
  return new Promise((resolve) => {
    apply(details, (verdict) => resolve(verdict.cancel !== true));
  });
}

export const hasScheme = (scheme: string) => schemes.has(scheme) && privileged.has(scheme);

export async function askScheme(request: Request): Promise<Response | null> {
  const handler = schemes.get(new URL(request.url).protocol.slice(0, -1));
  return handler === undefined ? null : handler(request);
}

export const protocol = refuseUnknown('protocol', {
  registerSchemesAsPrivileged(entries: readonly { scheme: string; privileges: Record<string, boolean> }[]) {
    requireBefore('protocol.registerSchemesAsPrivileged');
    for (const { scheme, privileges } of entries) {
      refuseUnknownKeys('privileges', privileges, [
        'standard',
        'secure',
        'supportFetchAPI',
        'codeCache',
        'stream',
      ]);
      if (privileges.standard !== true || privileges.secure !== true) {
        throw new Error(`The scheme "${scheme}" has no origin of its own.`);
      }
      privileged.add(scheme);
    }
  },
});

const defaultSession = refuseUnknown('session', {
  protocol: refuseUnknown('session.protocol', {
    handle(scheme: string, handler: SchemeHandler) {
      if (schemes.has(scheme)) throw new Error(`The scheme "${scheme}" has a handler.`);
      schemes.set(scheme, handler);
    },
  }),
  webRequest: refuseUnknown('session.webRequest', {
    onBeforeRequest(listener: Filter) {
      filter = listener;
    },
  }),
  setPermissionCheckHandler(handler: PermissionCheck) {
    checkPermission = handler;
  },
  setPermissionRequestHandler(handler: PermissionRequest) {
    requestPermission = handler;
  },
  setDevicePermissionHandler(_handler: () => boolean) {
    // A browser under test has no devices to give.
  },
  setSpellCheckerEnabled(isEnabled: boolean) {
    isSpellChecked = isEnabled;
  },
});

export const session = refuseUnknown('session', {
  get defaultSession() {
    requireAfter('session.defaultSession');
    return defaultSession;
  },
});
