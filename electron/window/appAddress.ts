// The address of the app's own page under Electron.
export const appScheme = 'fanfolio';
export const appAddress = `${appScheme}://app/`;

export function isAppAddress(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url?.protocol === `${appScheme}:` && url.host === 'app';
}
