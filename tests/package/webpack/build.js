// `webpack` through its own interface; webpack-cli asks for a newer Node than the rest.
import webpack from 'webpack';

webpack({ mode: 'production', entry: './main.js', output: { filename: 'main.js' } }, (error, stats) => {
  if (error || stats.hasErrors()) {
    console.error(error ?? stats.toString({ all: false, errors: true }));
    process.exitCode = 1;
  }
});
