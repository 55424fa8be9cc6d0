import { useEffect, useRef, useState } from "react";
import css from "./drop-anywhere.module.css";

interface Props {
  /** What happens with it: "Drop it to assess it". */
  readonly says: string;
  readonly onFile: (file: File) => void;
}

/** A file may be dropped anywhere on the page while this is on it; a button beside it does the same. */
export function DropAnywhere({ says, onFile }: Props) {
  const [over, setOver] = useState(false);
  const latest = useRef(onFile);
  latest.current = onFile;
  useEffect(() => {
    let depth = 0;
    const isFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") === true;
    const enter = (event: DragEvent) => {
      if (!isFile(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!isFile(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const hold = (event: DragEvent) => {
      if (isFile(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) latest.current(file);
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: hold, drop } as const;
    for (const [name, listener] of Object.entries(listeners)) document.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) document.removeEventListener(name, listener as EventListener);
    };
  }, []);
  return over ? (
    <div className={css.over} role="status">
      <p>{says}</p>
    </div>
  ) : null;
}
