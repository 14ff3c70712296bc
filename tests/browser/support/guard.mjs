// Watches everything a browser context does. A page that leaves its own folder, or logs an error, fails the test.

/** Notes each problem as one line of text. `site` is what `serve` returns, `mount` the folder the page lives in. */
export function watch(context, site, mount) {
  const problems = [];
  const home = `${site.origin}${mount}`;

  context.on('request', (request) => {
    const url = request.url();
    if (/^(data|blob|about):/.test(url) || url.startsWith(home)) return;
    problems.push(`request left ${mount}: ${url}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} for ${response.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console error: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    problems.push(`uncaught error: ${error.error().message}`);
  });

  return {
    problems,
    /** Takes the problems that match out of the list and returns them: for tests that cause some on purpose. */
    take(pattern) {
      const taken = problems.filter((line) => pattern.test(line));
      problems.splice(0, problems.length, ...problems.filter((line) => !pattern.test(line)));
      return taken;
    },
  };
}
