import { createApp } from 'vue';
import App from './App.vue';
import 'framewise';

createApp(App).mount('#app');
