// A page as a host with vue builds it from the packed package: what the browser test opens. It knows only what the package exports.
import { createApp } from 'vue';
import App from './App.vue';
import 'framewise';

createApp(App).mount('#app');
