// A page as a host with react builds it from the packed package: what the browser test opens. It knows only what the package exports.
import react from '@vitejs/plugin-react';

export default { base: './', plugins: [react()], build: { target: 'es2022' } };
