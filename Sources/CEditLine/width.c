#define _GNU_SOURCE
#include "CEditLine.h"

#include <locale.h>
#include <pthread.h>
#include <sys/ioctl.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;
static locale_t utf8;

static void make_locale(void) {
  utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
}

int ce_width(wchar_t character) {
  pthread_once(&once, make_locale);
  if (utf8 == (locale_t)0)
    return character < 0x20 || character == 0x7f ? -1 : 1;
  /* There is no wcwidth_l; the locale of this thread alone is changed. */
  locale_t before = uselocale(utf8);
  int width = wcwidth(character);
  uselocale(before);
  return width;
}

bool ce_terminal_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
    return false;
  *columns = size.ws_col;
  *rows = size.ws_row == 0 ? 24 : size.ws_row;
  return true;
}
