import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { addressHere } from "../../state/address.ts";
import { QrCode } from "../../ui/QrCode.tsx";
import { longestQr } from "../../ui/qr.ts";
import { copyText } from "../../workbench/share/copy.ts";
import type { ClassDefinition } from "../definition.ts";
import type { DeskProps } from "./words.ts";

interface Props {
  readonly it: ClassDefinition;
  /** `class=1…` */
  readonly part: string;
  readonly props: DeskProps;
}

const limitsOf = ({ kind }: ClassDefinition, words: DeskProps["words"]) =>
  kind === "simulator" ? words.explore.limits : kind === "shop" ? words.shopLimits : words.limits;

/** The ways to hand a class out: link, QR code, message, card. */
export function Made({ it, part, props }: Props) {
  const { words, join, wall, chapters } = props;
  const address = `${addressHere(join)}#${part}`;
  const link = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const hasQr = address.length <= longestQr;
  const [said, setSaid] = useState("");
  useLayoutEffect(() => {
    title.current?.focus();
  }, [address]);
  const copy = async (from: HTMLInputElement | HTMLTextAreaElement | null) => {
    if (from) setSaid((await copyText(from)) ? words.copied : words.notCopied);
  };
  const question =
    it.kind === "question"
      ? it.question
      : it.kind === "guess"
        ? (chapters.find(({ slug }) => slug === it.chapter)?.question ?? "")
        : "";
  const values: Readonly<Record<string, string>> = {
    name: it.name,
    link: address,
    question,
    n: it.kind === "shop" ? String(it.quarters) : "",
  };
  const message = words.messages[it.kind === "question" ? "guess" : it.kind].replace(
    /\{(\w+)\}/g,
    (whole, key: string) => values[key] ?? whole,
  );
  const [before = "", after = ""] = words.made.split("{name}");
  return (
    <section class="desk-made" aria-labelledby="made-title" data-made>
      <h2 id="made-title" ref={title} tabIndex={-1}>
        {before}
        <bdi data-user-text>{it.name}</bdi>
        {after}
      </h2>
      <div class="desk-card">
        <div class="desk-qr">{hasQr && <QrCode text={address} label={words.qr} />}</div>
        {!hasQr && <p>{words.noQr.replace("{n}", String(address.length))}</p>}
        <p class="desk-card-name">
          <bdi data-user-text>{it.name}</bdi>
        </p>
        <p class="desk-card-note">{words.card}</p>
      </div>
      <div class="desk-ways">
        <p class="desk-field">
          <label for="class-link">{words.link}</label>
          <input
            id="class-link"
            ref={link}
            type="text"
            readOnly
            value={address}
            data-user-text
            data-class-link
          />
        </p>
        <p class="desk-field">
          <label for="class-message">{words.message}</label>
          <textarea id="class-message" ref={text} rows={5} readOnly value={message} data-user-text />
        </p>
        <p class="class-tools">
          <button type="button" class="button primary" onClick={() => void copy(text.current)}>
            {words.copyMessage}
          </button>
          <button type="button" class="button" onClick={() => void copy(link.current)}>
            {words.copyLink}
          </button>
          <button type="button" class="button" onClick={() => print()}>
            {words.print}
          </button>
          <span role="status">{said}</span>
        </p>
        <p class="class-tools">
          <a class="button" href={address} target="_blank" rel="noopener">
            {words.tryIt}
          </a>
          <a class="button" href={`${wall}#${part}`} data-to-wall>
            {words.wall}
          </a>
        </p>
        <p class="hint">{limitsOf(it, words)}</p>
      </div>
    </section>
  );
}
