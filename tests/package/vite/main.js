import 'framewise/styles.css';
import 'framewise';
