/** The static hall page's own few rules, on the app's colours and type; `hall/page.css`, for pages one folder below. */
export const PAGE_STYLE_FILE = 'page.css'

export const PAGE_STYLE = `.fz-static {
  max-width: 42rem;
  margin-inline: auto;
  padding: 1rem 1.25rem 3rem;
  line-height: 1.7;
  overflow-wrap: anywhere;
}
.fz-static h1 { margin-block: 0.5rem 0; }
.fz-static h2 { margin-block: 1.75rem 0.5rem; }
.fz-static p, .fz-static li { margin-block: 0.4rem; }
.fz-static ul { padding-left: 1.2em; list-style: square; }
.fz-static ol { padding-left: 1.6em; list-style: decimal; }
.fz-static dt { margin-top: 0.75rem; opacity: 0.75; font-size: 0.9em; }
.fz-static dd { margin: 0; }
.fz-static figure { margin: 1rem 0; }
.fz-static img { max-width: 100%; height: auto; }
.fz-static a { display: inline-block; min-height: 1.5rem; }
`
