import '@fontsource-variable/inter/wght.css';
import './kit/tokens.css';
import './kit/base.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { preferences } from './core/preferences.svelte';

preferences.show();
const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
mount(App, { target });
