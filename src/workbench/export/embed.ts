/**
 * What another page pastes: the frame, and a line that sets its height when the frame tells it. The frame is
 * sandboxed by its host and needs no storage; the message carries a name and a number, nothing else.
 */
export function embedCode(address: string, title: string): string {
  const safe = (text: string) =>
    text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<iframe src="${safe(address)}" title="${safe(title)}" width="100%" height="900" loading="lazy" frameborder="0" sandbox="allow-scripts allow-popups allow-downloads"></iframe>
<script>addEventListener("message",function(e){var d=e.data;if(d&&d.jiusi==="height"&&d.height>0&&d.height<20000)document.querySelectorAll("iframe").forEach(function(f){if(f.contentWindow===e.source)f.height=Math.ceil(d.height)})})</script>`;
}
