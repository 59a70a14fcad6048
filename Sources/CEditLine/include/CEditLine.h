/*
 * What Swift needs of libedit and cannot call by itself.
 *
 * libedit sets and reads its options through variadic functions, which Swift
 * does not import. Each function below is one such call, or one of the few
 * services of the C library that Swift's Glibc module lacks.
 *
 * libedit only edits here. It is given a null stream to draw on and the real
 * descriptors for the terminal modes; the caller paints the line.
 */
#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <stdbool.h>
#include <wchar.h>

typedef struct editline EditLine;
typedef struct ce_history ce_history;

/* Reads one character: 1 when *character was set, 0 at the end, -1 on error. */
typedef int (*ce_read_function)(EditLine *editor, wchar_t *character);

/* A command bound to a key; returns one of the CE_ results below. */
typedef unsigned char (*ce_command_function)(EditLine *editor, wint_t key);

/* Results of a command: carry on, give up the line, report a failure. */
extern const unsigned char CE_NORMAL, CE_END, CE_ERROR;

/* --- The editor (editor.c) --- */

/* Makes the character set of the process UTF-8, keeping the user's locale if
   it is UTF-8 already. False when the system has no UTF-8 locale. */
bool ce_use_utf8(void);

/* Starts an editor on the descriptors 0, 1 and 2 that draws nothing.
   NULL when libedit cannot start or descriptor 0 is no terminal. */
EditLine *ce_start(const char *program);

/* Ends the editor without throwing away what was typed ahead. */
void ce_end(EditLine *editor);

/* Attaches a pointer to the editor, and reads it back. */
void ce_set_context(EditLine *editor, void *context);
void *ce_context(EditLine *editor);

/* Makes `function` the only source of characters. */
void ce_set_reader(EditLine *editor, ce_read_function function);

/* Adds a command that keys can be bound to. */
void ce_add_command(EditLine *editor, const char *name, const char *help,
                    ce_command_function function);

/* Binds one character code (1 to 255) to a command for emacs's keys and for vi's
   when inserting, and to another for vi's command mode. */
void ce_bind(EditLine *editor, unsigned char code, const char *command,
             const char *in_command_mode);

/* Binds a sequence of keys, as a key file writes it, to a command; in vi's command
   mode when `in_command_mode` is true, and else where text is typed. */
void ce_bind_keys(EditLine *editor, const char *keys, const char *command,
                  bool in_command_mode);

/* Reads the user's key file, $EDITRC or ~/.editrc, if there is one. */
void ce_read_key_file(EditLine *editor);

/* False when the user's key file switched editing off. */
bool ce_edits(EditLine *editor);

/* True when the keys are those of vi. */
bool ce_is_vi(EditLine *editor);

/* Sets the terminal for editing (true) or for other programs (false), now. */
void ce_set_raw(EditLine *editor, bool raw);

/* Reads a line; NULL when it was given up. The text belongs to the editor. */
const wchar_t *ce_read_line(EditLine *editor, int *length);

/* Makes libedit read these characters before any others. */
void ce_push(EditLine *editor, const wchar_t *characters);

/* The line being edited. The text belongs to the editor and has no final 0. */
typedef struct {
  const wchar_t *text;
  int length;
  int cursor;
} ce_line;
ce_line ce_current_line(EditLine *editor);

/* Inserts at the cursor; deletes before the cursor; moves the cursor. */
bool ce_insert(EditLine *editor, const wchar_t *text);
void ce_delete_before(EditLine *editor, int count);
void ce_move_cursor(EditLine *editor, int offset);

/* --- The history of lines, in memory only (editor.c) --- */

ce_history *ce_history_start(EditLine *editor, int size);
void ce_history_add(ce_history *history, const wchar_t *line);
void ce_history_end(ce_history *history);

/* --- Width of characters (width.c) --- */

/* Columns of a character: 0, 1 or 2, or -1 for a control character.
   Does not depend on the locale of the process. */
int ce_width(wchar_t character);

/* --- Signals (signals.c) --- */

/* Sends HUP, INT, TERM, WINCH, CONT and CHLD as bytes into a pipe. Returns its
   read end, or -1 with errno: EBUSY when they are sent to a pipe already. */
int ce_signals_start(void);

/* Gives the signals back to who had them, and closes the pipe. */
void ce_signals_end(void);

/* --- Restoring the terminal (guard.c) --- */

/* Remembers the modes of the terminal on descriptor 0 and restores them when
   the process exits or dies of a fault. False when it is no terminal. */
bool ce_guard_start(void);

/* Sets the modes that the terminal had when guarding began, and goes on guarding. */
void ce_guard_lend(void);

/* Restores the modes now, and stops guarding. */
void ce_guard_end(void);

/* --- The size of the terminal (width.c) --- */

/* False when the descriptor is no terminal or the terminal does not know. */
bool ce_terminal_size(int descriptor, int *columns, int *rows);

#endif
