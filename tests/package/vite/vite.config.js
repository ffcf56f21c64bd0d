// A page as a host with vite builds it from the packed package: what the browser test opens. It knows only what the package exports.
export default { base: './', build: { target: 'es2022' } };
