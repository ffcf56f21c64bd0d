// A page as a host with vue builds it from the packed package: what the browser test opens. It knows only what the package exports.
import vue from '@vitejs/plugin-vue';

export default {
  base: './',
  build: { target: 'es2022' },
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('framewise-') } } })],
};
