#define _GNU_SOURCE
#include "CEditLine.h"

#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const unsigned char CE_NORMAL = CC_REFRESH;
const unsigned char CE_END = CC_EOF;
const unsigned char CE_ERROR = CC_ERROR;

struct ce_history {
  HistoryW *history;
};

/* libedit draws here. One stream for the process, because an editor may be
   ended and started again. */
static FILE *null_stream;

static bool codeset_is_utf8(void) {
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

bool ce_use_utf8(void) {
  if (setlocale(LC_CTYPE, "") != NULL && codeset_is_utf8())
    return true;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL && codeset_is_utf8();
}

EditLine *ce_start(const char *program) {
  if (!isatty(STDIN_FILENO))
    return NULL;
  if (null_stream == NULL)
    null_stream = fopen("/dev/null", "r+e");
  if (null_stream == NULL)
    return NULL;
  EditLine *editor =
      el_init_fd(program, null_stream, null_stream, null_stream, STDIN_FILENO,
                 STDOUT_FILENO, STDERR_FILENO);
  if (editor == NULL)
    return NULL;
  el_set(editor, EL_EDITOR, "emacs");
  /* libedit's own handlers allocate memory and signal the whole group. */
  el_set(editor, EL_SIGNAL, 0);
  /* Ctrl-C, Ctrl-Z, Ctrl-S and Ctrl-Q are keys while a line is edited. */
  el_set(editor, EL_SETTY, "-d", "-isig", NULL);
  el_set(editor, EL_SETTY, "-d", "-ixon", NULL);
  /* What is typed between two lines appears at the next one, not before. */
  el_set(editor, EL_SETTY, "-x", "-echo", NULL);
  return editor;
}

void ce_end(EditLine *editor) {
  /* With editing on, el_end flushes the input that was typed ahead. */
  el_set(editor, EL_EDITMODE, 0);
  el_end(editor);
}

void ce_set_context(EditLine *editor, void *context) {
  el_set(editor, EL_CLIENTDATA, context);
}

void *ce_context(EditLine *editor) {
  void *context = NULL;
  el_get(editor, EL_CLIENTDATA, &context);
  return context;
}

void ce_set_reader(EditLine *editor, ce_read_function function) {
  el_wset(editor, EL_GETCFN, function);
}

void ce_add_command(EditLine *editor, const char *name, const char *help,
                    ce_command_function function) {
  /* The narrow call copies the two strings; the wide one would keep them. */
  el_set(editor, EL_ADDFN, name, help, function);
}

void ce_bind(EditLine *editor, unsigned char code, const char *command,
             const char *in_command_mode) {
  char key[8];
  snprintf(key, sizeof key, "\\%03o", code);
  el_set(editor, EL_BIND, key, command, NULL);
  el_set(editor, EL_BIND, "-a", key, in_command_mode, NULL);
}

void ce_bind_keys(EditLine *editor, const char *keys, const char *command,
                  bool in_command_mode) {
  if (in_command_mode)
    el_set(editor, EL_BIND, "-a", keys, command, NULL);
  else
    el_set(editor, EL_BIND, keys, command, NULL);
}

void ce_read_key_file(EditLine *editor) { el_source(editor, NULL); }

bool ce_edits(EditLine *editor) {
  int on = 0;
  el_get(editor, EL_EDITMODE, &on);
  return on != 0;
}

bool ce_is_vi(EditLine *editor) {
  const char *name = NULL;
  el_get(editor, EL_EDITOR, &name);
  return name != NULL && strcmp(name, "vi") == 0;
}

void ce_set_raw(EditLine *editor, bool raw) {
  el_set(editor, EL_PREP_TERM, raw ? 1 : 0);
}

const wchar_t *ce_read_line(EditLine *editor, int *length) {
  return el_wgets(editor, length);
}

void ce_push(EditLine *editor, const wchar_t *characters) {
  el_wpush(editor, characters);
}

ce_line ce_current_line(EditLine *editor) {
  /* In vi's command mode, `$` on an empty line goes before its start. */
  if (el_wline(editor)->cursor < el_wline(editor)->buffer)
    el_cursor(editor, 1);
  const LineInfoW *info = el_wline(editor);
  ce_line line = {info->buffer, (int)(info->lastchar - info->buffer),
                  (int)(info->cursor - info->buffer)};
  return line;
}

bool ce_insert(EditLine *editor, const wchar_t *text) {
  return el_winsertstr(editor, text) == 0;
}

void ce_delete_before(EditLine *editor, int count) {
  el_deletestr(editor, count);
}

void ce_move_cursor(EditLine *editor, int offset) { el_cursor(editor, offset); }

ce_history *ce_history_start(EditLine *editor, int size) {
  ce_history *history = malloc(sizeof *history);
  if (history == NULL)
    return NULL;
  history->history = history_winit();
  if (history->history == NULL) {
    free(history);
    return NULL;
  }
  HistEventW event;
  history_w(history->history, &event, H_SETSIZE, size);
  history_w(history->history, &event, H_SETUNIQUE, 1);
  el_wset(editor, EL_HIST, history_w, history->history);
  return history;
}

void ce_history_add(ce_history *history, const wchar_t *line) {
  HistEventW event;
  history_w(history->history, &event, H_ENTER, line);
}

void ce_history_end(ce_history *history) {
  history_wend(history->history);
  free(history);
}
