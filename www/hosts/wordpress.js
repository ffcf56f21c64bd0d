// The parent's half of WordPress's protocol for embedded posts: what it takes from a frame, and what it ignores.
addEventListener('message', ({ data, source }) => {
  if (!data?.secret || !data.message || !/^[a-zA-Z0-9]+$/.test(data.secret)) return;
  for (const frame of document.querySelectorAll(`iframe[data-secret="${data.secret}"]`)) {
    if (frame.contentWindow !== source) continue;
    if (data.message === 'height') frame.height = Math.min(Math.max(Number.parseInt(data.value, 10), 200), 1000);
    if (data.message === 'link' && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame) {
      top.location.href = data.value;
    }
  }
});
