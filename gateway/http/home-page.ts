import type { Health, SubgraphHealth } from '../health.ts';
import { homeStyle } from './home-style.ts';

const sayings = [
  [
    'kk',
    'Қазақстанның халықаралық шарттарын, оларды орындайтын органдарды, олардың есептерін, ұсынымдар мен жарияланымдарды бір сұраумен байланыстырады.',
  ],
  [
    'ru',
    'Связывает одним запросом международные договоры Казахстана, ответственные органы, их отчёты, рекомендации и публикации.',
  ],
  [
    'en',
    'Asks one question across the international treaties of Kazakhstan, the bodies that watch them, what these report, recommendations and media.',
  ],
] as const;

const links = [
  ['/console', 'Console', 'Write and run queries in the browser, with the saved examples.'],
  [
    '/schema/public.graphql',
    'Schema',
    'What everybody may ask, each type and field described. Also <a href="/schema/api.graphql">the whole of it</a>, and as <a href="/schema/supergraph.graphql">supergraph</a>.',
  ],
  ['/health/ready', 'Health', 'Which parts can answer, as JSON.'],
  ['/metrics', 'Metrics', 'For Prometheus.'],
] as const;

/** The front page as HTML that loads nothing else. */
export function renderHome(health: Health, query: string | null): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Treaty monitoring hub</title>
<style>${homeStyle}</style>
</head>
<body>
<main>
<header>
<h1>Treaty monitoring hub</h1>
${sayings.map(([language, text]) => `<p lang="${language}">${text}</p>`).join('\n')}
</header>
<nav aria-label="Parts of the hub">
${links.map(([href, name, text]) => `<div><a href="${href}">${name}</a><p>${text}</p></div>`).join('\n')}
</nav>
<section aria-labelledby="parts">
<h2 id="parts">Subgraphs</h2>
<ul>
${health.subgraphs.map(renderSubgraph).join('\n')}
</ul>
</section>
${query === null ? '' : renderQuery(query)}
</main>
</body>
</html>
`;
}

function renderSubgraph({ name, state, revision }: SubgraphHealth): string {
  const serves = state === 'OK';
  const status = serves ? `revision ${revision}` : 'can’t answer now';
  return `<li class="${serves ? 'up' : 'down'}"><a href="/schema/subgraphs/${escape(name)}.graphql">${escape(name)}</a> <span>${status}</span></li>`;
}

function renderQuery(query: string): string {
  return `<section aria-labelledby="first">
<h2 id="first">A first question</h2>
<pre><code>${escape(query)}</code></pre>
<p>Send it as <code>{"query": "…"}</code> to <code>POST /graphql</code>, or open the <a href="/console">console</a>.</p>
</section>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
