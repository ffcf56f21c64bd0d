import vue from '@vitejs/plugin-vue';

export default {
  base: './',
  build: { target: 'es2022' },
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('framewise-') } } })],
};
