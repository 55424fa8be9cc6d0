/** The parts of a page that stands alone: words already escaped, style of ours. */
interface HtmlPage {
  readonly title: string;
  readonly style: string;
  readonly body: string;
}

/** One HTML file that can do nothing: no script, nothing fetched, and the browser is told so. Fit for a screen, a phone and paper. */
export const htmlPage = ({ title, style, body }: HtmlPage): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Pilothouse">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;

/** A CSS string: backslashes, quotes and line ends cannot end it, and markup cannot end the style. */
export const cssString = (text: string): string =>
  `"${text.replace(/[\\"<>\n\r\f]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
