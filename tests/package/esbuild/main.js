// esbuild copies no files by itself: the package lies beside the page, and the page says where.
import { init } from 'framewise';
init({ base: './framewise/' });
