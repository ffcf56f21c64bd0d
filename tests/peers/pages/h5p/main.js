// H5P: the player without a server. Its content types are on no registry, so `content` has a small one of our own: what is
// measured is a lower bound, the player with hardly any content.
import { H5P } from 'h5p-standalone';

new H5P(document.querySelector('#h5p'), {
  h5pJsonPath: 'content',
  contentJsonPath: 'content',
  frameJs: 'player/frame.bundle.js',
  frameCss: 'player/styles/h5p.css',
});
