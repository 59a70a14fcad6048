#define _GNU_SOURCE
#include "CEditLine.h"

#include <signal.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

#define COUNT 7
static const int faults[COUNT] = {SIGSEGV, SIGBUS,  SIGILL, SIGTRAP,
                                  SIGABRT, SIGFPE, SIGQUIT};
static struct sigaction before[COUNT];
static struct termios modes;
static volatile sig_atomic_t guarding;
static bool registered;

/* Uses only calls that are safe in a signal handler. */
static void restore(void) {
  static const char paste_off[] = "\033[?2004l";
  if (!guarding)
    return;
  guarding = 0;
  (void)!write(STDOUT_FILENO, paste_off, sizeof paste_off - 1);
  /* A background process would be stopped for changing the modes. */
  if (tcgetpgrp(STDIN_FILENO) == getpgrp())
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
}

/* SA_RESETHAND has put the default action back before this runs. */
static void restore_and_die(int number) {
  restore();
  raise(number);
}

bool ce_guard_start(void) {
  if (guarding)
    return true;
  if (tcgetattr(STDIN_FILENO, &modes) != 0)
    return false;
  guarding = 1;
  struct sigaction action = {.sa_handler = restore_and_die,
                             .sa_flags = SA_RESETHAND};
  sigemptyset(&action.sa_mask);
  for (int index = 0; index < COUNT; index++)
    sigaction(faults[index], &action, &before[index]);
  if (!registered)
    registered = atexit(restore) == 0;
  return true;
}

void ce_guard_lend(void) {
  if (guarding)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
}

void ce_guard_end(void) {
  if (!guarding)
    return;
  restore();
  for (int index = 0; index < COUNT; index++)
    sigaction(faults[index], &before[index], NULL);
}
