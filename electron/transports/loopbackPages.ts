// The two plain pages that the loopback host shows in place of the app.
function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fanfolio</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
}

/** For a visitor without a cookie. */
export const refusedPage = page(
  '<h1>Fanfolio is running, but this browser has not been let in</h1><p>Open the address that Fanfolio printed in its terminal. Each address works once; press Enter in that terminal for a fresh one.</p>',
);

/** A browser sends a strict cookie only on a request that our own page begins, so a link from elsewhere lands here first. */
export const welcomePage = page('', '<meta http-equiv="refresh" content="0;url=/">');
