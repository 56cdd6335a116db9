import { useEffect, useRef, useState } from "preact/hooks";

/** Says the sentence once the reader has stopped moving things; silent on the first picture. */
export function Announcer({ text }: { text: string }) {
  const [spoken, setSpoken] = useState("");
  const first = useRef("");
  useEffect(() => {
    if (text === "") return;
    if (first.current === "") first.current = text;
    if (first.current === text && spoken === "") return;
    const timer = setTimeout(() => setSpoken(text), 600);
    return () => clearTimeout(timer);
  }, [text, spoken]);
  return (
    <p class="visually-hidden" role="status">
      {spoken}
    </p>
  );
}
