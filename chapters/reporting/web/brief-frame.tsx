import { type RefObject, useEffect, useRef } from "react";
import css from "./brief-frame.module.css";

interface Props {
  readonly html: string;
  readonly frameRef: RefObject<HTMLIFrameElement | null>;
}

/**
 * The page itself, the very bytes that are downloaded, in a frame that runs no script. It is as tall as its content and changed in place,
 * so that nothing jumps while columns are put right.
 */
export function BriefFrame({ html, frameRef }: Props) {
  const first = useRef(html);
  useEffect(() => {
    const frame = frameRef.current;
    if (!frame) return;
    const measure = new ResizeObserver(() => fitHeight(frame));
    const show = () => {
      change(frame, html);
      fitHeight(frame);
      const page = frame.contentDocument;
      if (page?.body) measure.observe(page.body);
      page?.removeEventListener("click", follow);
      page?.addEventListener("click", follow);
    };
    show();
    frame.addEventListener("load", show);
    return () => {
      frame.removeEventListener("load", show);
      measure.disconnect();
    };
  }, [html, frameRef]);
  return <iframe ref={frameRef} className={css.frame} title="The brief" sandbox="allow-same-origin allow-modals" srcDoc={first.current} />;
}

/** Puts the new page's head and body where the old ones are, without loading anew. */
function change(frame: HTMLIFrameElement, html: string): void {
  const page = frame.contentDocument;
  if (!page?.body || page.URL === "about:blank") return;
  const next = new DOMParser().parseFromString(html, "text/html");
  if (page.body.innerHTML === next.body.innerHTML && page.head.innerHTML === next.head.innerHTML) return;
  for (const { name, value } of next.documentElement.attributes) page.documentElement.setAttribute(name, value);
  page.head.querySelector("style")?.replaceWith(next.head.querySelector("style") ?? "");
  page.body.replaceChildren(...next.body.childNodes);
}

/** A mark leads to its place on the page. The frame is as tall as the page and has an address of its own, so the browser would not go there. */
function follow(event: MouseEvent): void {
  const page = event.currentTarget as Document; // what it is listened to on
  const link = (event.target as Element | null)?.closest('a[href^="#"]');
  const place = link && page.getElementById(link.getAttribute("href")?.slice(1) ?? "");
  if (!place) return;
  event.preventDefault();
  page.querySelector("[data-shown]")?.removeAttribute("data-shown");
  place.setAttribute("data-shown", "");
  place.scrollIntoView({ block: "center" });
}

function fitHeight(frame: HTMLIFrameElement): void {
  const body = frame.contentDocument?.body;
  if (body) frame.style.height = `${Math.ceil(body.getBoundingClientRect().height) + 2}px`;
}
