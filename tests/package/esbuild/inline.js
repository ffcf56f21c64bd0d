import 'framewise/inline';
