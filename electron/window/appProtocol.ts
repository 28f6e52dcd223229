// fanfolio://app: the app's files and the pictures of stories, from the disk and nowhere else.
import { protocol, type Session } from 'electron';
import { securityHeaders } from '../transports/contentSecurityPolicy.ts';
import { cacheControlOf, type ResourceSource, readResource } from '../transports/resources.ts';
import { appScheme, isAppAddress } from './appAddress.ts';

/** Once, before the app is ready. Standard and secure: an origin of its own, in which a strict policy holds. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

async function respond(request: Request, source: ResourceSource): Promise<Response> {
  const isAsked = isAppAddress(request.url) && request.method === 'GET';
  const resource = isAsked ? await readResource(source, new URL(request.url).pathname) : null;
  if (resource === null)
    return new Response('There is nothing here.', { status: 404, headers: securityHeaders });
  return new Response(new Uint8Array(resource.bytes), {
    headers: {
      ...securityHeaders,
      'content-type': resource.mediaType,
      'cache-control': cacheControlOf(resource),
    },
  });
}

export function serveAppScheme(session: Session, source: ResourceSource): void {
  session.protocol.handle(appScheme, (request) => respond(request, source));
}
