// Sets citations with citeproc-js, to compare with. Reads one JSON object a line from standard input, answers one a line:
// {style, locale, locales: {name: xml}, items: [CSL-JSON], notes: [[{id, locator, label}]], rounds}
// → {bibliography: [{id, html}], notes: [html], seconds: time of the last round's bibliography}
import { createInterface } from 'node:readline';
import CSL from 'citeproc';

function set(request) {
  const items = new Map(request.items.map((item) => [item.id, item]));
  const sys = {
    retrieveLocale: (name) => request.locales[name] ?? request.locales['en-US'],
    retrieveItem: (id) => structuredClone(items.get(id)),
  };
  const answer = { bibliography: [], notes: [] };
  const engine = () => new CSL.Engine(sys, request.style, request.locale, true);

  for (let round = 0; round < (request.rounds ?? 1); round++) {
    const processor = engine();
    const start = performance.now();
    processor.updateItems([...items.keys()]);
    const made = processor.makeBibliography();
    answer.seconds = (performance.now() - start) / 1000;
    if (made) {
      // Entries that would be empty are left out and named apart.
      const empty = new Set(made[0].bibliography_errors.map((error) => error.itemID));
      const printed = made[0].entry_ids.map((ids) => ids[0]).filter((id) => !empty.has(id));
      answer.bibliography = printed.map((id, i) => ({ id, html: made[1][i] }));
    }
  }
  if (request.notes?.length) {
    const processor = engine();
    const before = [];
    const texts = [];
    request.notes.forEach((cites, i) => {
      const citation = {
        citationItems: cites.map((cite) => ({ ...cite })),
        properties: { noteIndex: i + 1 },
      };
      const [, changed] = processor.processCitationCluster(citation, before, []);
      before.push([citation.citationID, i + 1]);
      changed.forEach(([index, html]) => { texts[index] = html; });
    });
    answer.notes = texts;
  }
  return answer;
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  let answer;
  try {
    answer = set(JSON.parse(line));
  } catch (error) {
    answer = { error: String(error.stack ?? error) };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
