// Everything that listens on the document as a whole: loaded once, it survives every kind of navigation.
import * as compare from './compare.js';
import * as copy from './copy.js';
import * as dialog from './dialog.js';
import * as earlyClicks from './early-clicks.js';
import * as forms from './forms.js';
import * as localTime from './local-time.js';
import * as passkeys from './passkeys.js';
import * as print from './print.js';
import * as reconnect from './reconnect.js';
import * as shortcuts from './shortcuts.js';
import * as sizeGrid from './size-grid.js';
import * as upload from './upload.js';

for (const part of [compare, copy, dialog, earlyClicks, forms, localTime, passkeys, print, reconnect, shortcuts, sizeGrid, upload]) {
  part.start();
}
