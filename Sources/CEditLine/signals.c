#define _GNU_SOURCE
#include "CEditLine.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#define COUNT 6
static const int numbers[COUNT] = {SIGHUP,   SIGINT,  SIGTERM,
                                   SIGWINCH, SIGCONT, SIGCHLD};
static struct sigaction before[COUNT];
static int ends[2] = {-1, -1};
static volatile sig_atomic_t write_end = -1;

/* Writes one byte and nothing else, so it is safe at any moment. A full pipe
   loses the byte, which is harmless: 65,536 others wait to be read. */
static void send_byte(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  if (write_end >= 0)
    (void)!write(write_end, &byte, 1);
  errno = saved;
}

int ce_signals_start(void) {
  if (write_end >= 0) {
    errno = EBUSY;
    return -1;
  }
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
    return -1;
  write_end = ends[1];
  struct sigaction action = {.sa_handler = send_byte,
                             .sa_flags = SA_RESTART | SA_NOCLDSTOP};
  sigemptyset(&action.sa_mask);
  for (int index = 0; index < COUNT; index++) {
    sigaction(numbers[index], NULL, &before[index]);
    /* Under nohup a hang-up stays ignored. */
    if (numbers[index] == SIGHUP && before[index].sa_handler == SIG_IGN)
      continue;
    sigaction(numbers[index], &action, NULL);
  }
  /* Some parents start their children with signals blocked, which would make
     the program deaf to them. */
  sigset_t taken;
  sigemptyset(&taken);
  for (int index = 0; index < COUNT; index++)
    sigaddset(&taken, numbers[index]);
  sigprocmask(SIG_UNBLOCK, &taken, NULL);
  return ends[0];
}

void ce_signals_end(void) {
  if (write_end < 0)
    return;
  for (int index = 0; index < COUNT; index++)
    sigaction(numbers[index], &before[index], NULL);
  write_end = -1;
  close(ends[0]);
  close(ends[1]);
}
