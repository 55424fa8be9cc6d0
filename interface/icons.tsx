import type { ReactNode } from "react";

/** Sixteen-pixel line drawings; always beside a word or inside a button that has a name. */
const draw = (paths: ReactNode) => (
  <svg
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {paths}
  </svg>
);

export const icons = {
  portfolio: draw(<path d="M2 4h6M5 8h8M3 12h7" />),
  brief: draw(<path d="M4 2h6l3 3v9H4zM10 2v3h3M6 8h5M6 11h5" />),
  learnings: draw(<path d="M8 3.5C6.5 2.5 4.5 2.5 2.5 3v9.5c2-.5 4-.5 5.5.5 1.5-1 3.5-1 5.5-.5V3c-2-.5-4-.5-5.5.5zM8 3.5V13" />),
  gates: draw(<path d="m8 2 6 6-6 6-6-6zM5.8 8.2l1.6 1.6 3-3.4" />),
  data: draw(
    <path d="M2.5 4c0-1 2.5-1.8 5.5-1.8s5.5.8 5.5 1.8-2.5 1.8-5.5 1.8S2.5 5 2.5 4zM2.5 4v8c0 1 2.5 1.8 5.5 1.8s5.5-.8 5.5-1.8V4M2.5 8c0 1 2.5 1.8 5.5 1.8s5.5-.8 5.5-1.8" />,
  ),
  forecasts: draw(<path d="M2 13h12M2.5 12c3 0 3.5-8 5.5-8s2.5 8 5.5 8M8 4v9" />),
  dependencies: draw(<path d="m8 2 6 3-6 3-6-3zM2 8l6 3 6-3M2 11l6 3 6-3" />),
  audit: draw(<path d="M8 2v4M8 10v4M8 6l-4 2 4 2 4-2zM4 8v3l4 3 4-3V8" />),
  settings: draw(
    <>
      <path d="M2 5h7M13 5h1M2 11h1M7 11h7" />
      <circle cx="11" cy="5" r="2" />
      <circle cx="5" cy="11" r="2" />
    </>,
  ),
  table: draw(<path d="M2 3h12v10H2zM2 6.5h12M6.5 6.5V13" />),
  calendar: draw(<path d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3" />),
  search: draw(
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="m10.5 10.5 3.5 3.5" />
    </>,
  ),
  help: draw(
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M6.3 6.2a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.9.7-.9 1.4M8 11.4v.1" />
    </>,
  ),
  menu: draw(<path d="M2 4h12M2 8h12M2 12h12" />),
  collapse: draw(<path d="M2.5 3h11v10h-11zM6 3v10M11 6.5 9.5 8l1.5 1.5" />),
  expand: draw(<path d="M2.5 3h11v10h-11zM6 3v10M9.5 6.5 11 8l-1.5 1.5" />),
  close: draw(<path d="m4 4 8 8M12 4l-8 8" />),
  down: draw(<path d="m4 6 4 4 4-4" />),
  right: draw(<path d="m6 4 4 4-4 4" />),
  plus: draw(<path d="M8 3v10M3 8h10" />),
  file: draw(<path d="M8 10V2.5M5 5.5l3-3 3 3M2.5 10v3.5h11V10" />),
  save: draw(<path d="M8 2.5V10M5 7l3 3 3-3M2.5 10v3.5h11V10" />),
  print: draw(<path d="M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z" />),
  sun: draw(
    <>
      <circle cx="8" cy="8" r="3" />
      <path d="M8 1.5V3M8 13v1.5M1.5 8H3M13 8h1.5M3.4 3.4l1 1M11.6 11.6l1 1M12.6 3.4l-1 1M4.4 11.6l-1 1" />
    </>,
  ),
  moon: draw(<path d="M13 9.5A5.5 5.5 0 0 1 6.5 3 5.5 5.5 0 1 0 13 9.5z" />),
  person: draw(
    <>
      <circle cx="8" cy="5.5" r="2.5" />
      <path d="M3 13.5c.6-2.6 2.5-4 5-4s4.4 1.4 5 4" />
    </>,
  ),
  lock: draw(<path d="M4 7h8v6.5H4zM5.5 7V5a2.5 2.5 0 0 1 5 0v2" />),
  copy: draw(<path d="M5.5 5.5h8v8h-8zM3 10.5h-.5v-8h8V3" />),
  columns: draw(<path d="M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10" />),
  more: draw(<path d="M3.5 8h.1M8 8h.1M12.5 8h.1" strokeWidth="2" />),
} as const;
