import 'framewise';
