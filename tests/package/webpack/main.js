// A page as a host with webpack builds it from the packed package: what the browser test opens. It knows only what the package exports.
import 'framewise';
