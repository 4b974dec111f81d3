// What stands around every page: landmarks, skip link, menu, language and text size.
import type { Language } from '#kernel/text.ts';
import { attribute, html, type Html, type Piece } from '../html.ts';
import { shellWords as words } from '../texts/shell.ts';
import { languageTag, sayIn, type Say } from '../words.ts';

/** What every page knows of the person looking at it and of the place it serves. */
export interface Shell {
  readonly language: Language;
  /** Whether the person asked for larger text. */
  readonly large: boolean;
  /** The name of the city or county; empty where it is not known. */
  readonly site: string;
  /** The address of the style sheet. */
  readonly styles: string;
}

/** One page inside the shell. */
export interface PageParts {
  readonly title: string;
  readonly main: Piece;
  readonly current?: MenuEntry;
  /** Whether the page says what to correct. */
  readonly faulty?: boolean;
  /** The page cannot be shown in another language or size: it answers to an address that is none. */
  readonly fixed?: boolean;
  /** The form whose answers must survive a change of language or text size. */
  readonly form?: string;
}

type MenuEntry = 'home' | 'submit' | 'track' | 'law';

const MENU = [
  { entry: 'home', href: '/', text: words.home },
  { entry: 'submit', href: '/submit', text: words.submit },
  { entry: 'track', href: '/track', text: words.track },
  { entry: 'law', href: '/law', text: words.law },
] as const;

/** Writes a whole page. */
export function page(shell: Shell, parts: PageParts): Html {
  const say = sayIn(shell.language);
  const service = shell.site === '' ? say(words.service) : say(words.serviceOf(shell.site));
  const title = `${parts.faulty === true ? say(words.errorPrefix) : ''}${parts.title} - ${service}`;
  return html`<!doctype html>
    <html lang="${languageTag(shell.language)}" ${attribute('class', shell.large && 'large')}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <title>${title}</title>
        <link rel="icon" href="/portal-icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${shell.styles}" />
      </head>
      <body>
        <a class="skip" href="#main">${say(words.skip)}</a>
        ${banner(shell, say, service, parts)} ${menu(say, parts.current)}
        <main id="main" tabindex="-1">
          <div class="column">${parts.main}</div>
        </main>
        ${footer(say)}
      </body>
    </html>`;
}

function banner(shell: Shell, say: Say, service: string, parts: PageParts): Html {
  return html`<header class="banner">
    <div class="width">
      <a class="brand" href="/"
        ><img class="emblem" src="/portal-icon.svg" alt="" width="40" height="40" /><span class="service"
          >${service}</span
        ></a
      >
      ${
        parts.fixed !== true &&
        html`<div class="views" role="group" aria-label="${say(words.views)}">
          ${views(shell, say, parts.form)}
        </div>`
      }
    </div>
  </header>`;
}

/** On a page with a form these are buttons of that form, so that nothing typed is lost by choosing. */
function views(shell: Shell, say: Say, form: string | undefined): Html {
  const type = shell.large ? 'normal' : 'large';
  const language = shell.language === 'zh' ? 'en' : 'zh';
  const name = language === 'en' ? 'English' : '中文';
  const tag = languageTag(language);
  if (form === undefined) {
    return html`<a href="?view=${type}" rel="nofollow">${say(words[type])}</a>
      <a href="?lang=${language}" rel="nofollow" lang="${tag}" hreflang="${tag}">${name}</a>`;
  }
  // Enter in a text field presses the first button of the form: let that be "next", not "English".
  return html`<button class="unseen" form="${form}" name="go" value="next" tabindex="-1" aria-hidden="true">
      ${say(words.next)}
    </button>
    <button form="${form}" name="view" value="${type}">${say(words[type])}</button>
    <button form="${form}" name="view" value="${language}" lang="${tag}">${name}</button>`;
}

function menu(say: Say, current: MenuEntry | undefined): Html {
  return html`<nav class="menu" aria-label="${say(words.menu)}">
    <ul class="width">
      ${MENU.map(
        ({ entry, href, text }) =>
          html`<li>
            <a href="${href}" ${attribute('aria-current', entry === current && 'page')}>${say(text)}</a>
          </li>`,
      )}
    </ul>
  </nav>`;
}

function footer(say: Say): Html {
  return html`<footer class="footer">
    <div class="width">
      <p>${say(words.emergency)}</p>
      <p>${say(words.free)}</p>
      <nav aria-label="${say(words.footer)}">
        <ul>
          <li><a href="/law">${say(words.law)}</a></li>
          <li><a href="/privacy">${say(words.privacy)}</a></li>
          <li><a href="/accessibility">${say(words.accessibility)}</a></li>
        </ul>
      </nav>
    </div>
  </footer>`;
}
