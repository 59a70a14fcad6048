/* Stands between a program and the C library, so that each of its file system calls can be seen, refused, swallowed, or
   be the last thing the program comes to. It is preloaded, and told what to do by the environment:

     FAULTS_LOG=FD        write a line about each call to this descriptor: number, name, result, flags, paths, bytes
     FAULTS_KILL=N        die by SIGKILL before call N
     FAULTS_FAIL=N:E      let call N fail with errno E; "N+" for this and every later call
     FAULTS_NAMES=a,b     of these calls, only those with these names
     FAULTS_UNDER=PATH    of these calls, only those on paths with this beginning
     FAULTS_SKIP=WHAT     do nothing and say it went well: file-sync, folder-sync or lock
     FAULTS_SHORT=N       write at most N bytes to a file at a time
     FAULTS_CLOCK=N       let each look at the clock be N seconds earlier than the one before

   Calls are numbered from 1. Only one thread of the program may make them, as it does without a terminal. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static long calls, kill_at, fail_at, short_write, clock_step, clock_looks;
static int fail_errno, fail_on, log_fd = -1;
static const char *fail_names, *fail_under, *skip;

static long number_of(const char *name) {
  const char *text = getenv(name);
  return text ? atol(text) : 0;
}

__attribute__((constructor)) static void read_environment(void) {
  log_fd = getenv("FAULTS_LOG") ? (int)number_of("FAULTS_LOG") : -1;
  kill_at = number_of("FAULTS_KILL");
  short_write = number_of("FAULTS_SHORT");
  clock_step = number_of("FAULTS_CLOCK");
  skip = getenv("FAULTS_SKIP");
  fail_names = getenv("FAULTS_NAMES");
  fail_under = getenv("FAULTS_UNDER");
  const char *fail = getenv("FAULTS_FAIL");
  if (fail) {
    char *rest;
    fail_at = strtol(fail, &rest, 10);
    fail_on = *rest == '+';
    fail_errno = atoi(strchr(rest, ':') + 1);
  }
  /* What the program starts is none of this. */
  unsetenv("LD_PRELOAD");
}

/* The path behind a name: that of the descriptor, that of the folder with the name, or the name itself. */
static const char *full(char *buffer, int folder, const char *name) {
  if (name && name[0] == '/')
    return name;
  char link[64];
  if (folder == AT_FDCWD)
    strcpy(link, "/proc/self/cwd");
  else
    snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
  long length = syscall(SYS_readlinkat, AT_FDCWD, link, buffer, PATH_MAX);
  if (length < 0)
    length = 0;
  buffer[length] = 0;
  if (name)
    snprintf(buffer + length, PATH_MAX - length, "/%s", name);
  return buffer;
}

static int is_listed(const char *name) {
  if (!fail_names)
    return 1;
  size_t length = strlen(name);
  for (const char *at = fail_names; (at = strstr(at, name)); at += length)
    if ((at == fail_names || at[-1] == ',') && (at[length] == 0 || at[length] == ','))
      return 1;
  return 0;
}

/* Counts a call, and says with which errno it is to fail instead of being made. */
static int enter(const char *name, const char *path) {
  calls++;
  if (calls == kill_at)
    syscall(SYS_kill, syscall(SYS_getpid), SIGKILL);
  if (!fail_at || calls < fail_at || (calls > fail_at && !fail_on))
    return 0;
  if (!is_listed(name) || (fail_under && strncmp(path, fail_under, strlen(fail_under))))
    return 0;
  return fail_errno;
}

/* Writes a line about a call; the bytes of a write follow in hexadecimal digits. */
static void tell(const char *name, long result, const char *what, const char *path,
                 const char *other, const unsigned char *bytes, size_t count) {
  if (log_fd < 0)
    return;
  int saved = errno;
  static char line[1 << 20];
  int length = snprintf(line, sizeof line, "%ld\t%s\t%ld\t%s\t%s\t%s\t", calls, name,
                        result < 0 ? -(long)saved : result, what, path ? path : "",
                        other ? other : "");
  for (size_t i = 0; i < count && length + 4 < (int)sizeof line; i++)
    length += sprintf(line + length, "%02x", bytes[i]);
  line[length++] = '\n';
  for (int done = 0; done < length;) {
    long written = syscall(SYS_write, log_fd, line + done, length - done);
    if (written <= 0)
      break;
    done += (int)written;
  }
  errno = saved;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* Makes a call unless it is to fail, and tells of it. */
#define DO(type, name, what, path, other, call)                                                   \
  int refused = enter(name, path);                                                                \
  type result;                                                                                    \
  if (refused) {                                                                                  \
    errno = refused;                                                                              \
    result = -1;                                                                                  \
  } else                                                                                          \
    result = call;                                                                                \
  tell(name, (long)result, what, path, other, NULL, 0);                                           \
  return result

/* MARK: Opening and closing */

static int open_at(int folder, const char *name, int flags, mode_t mode) {
  char buffer[PATH_MAX * 2];
  const char *path = full(buffer, folder, name);
  DO(int, "open", flags & O_CREAT ? "create" : "", path, NULL,
     (int)REAL(openat)(folder, name, flags, mode));
}

#define OPEN_MODE(flags)                                                                          \
  mode_t mode = 0;                                                                                \
  if (flags & O_CREAT) {                                                                          \
    va_list list;                                                                                 \
    va_start(list, flags);                                                                        \
    mode = va_arg(list, mode_t);                                                                  \
    va_end(list);                                                                                 \
  }

int open(const char *name, int flags, ...) {
  OPEN_MODE(flags)
  return open_at(AT_FDCWD, name, flags, mode);
}
int open64(const char *name, int flags, ...) {
  OPEN_MODE(flags)
  return open_at(AT_FDCWD, name, flags, mode);
}
int openat(int folder, const char *name, int flags, ...) {
  OPEN_MODE(flags)
  return open_at(folder, name, flags, mode);
}
int openat64(int folder, const char *name, int flags, ...) {
  OPEN_MODE(flags)
  return open_at(folder, name, flags, mode);
}

int close(int file) {
  char buffer[PATH_MAX * 2];
  const char *path = full(buffer, file, NULL);
  DO(int, "close", "", path, NULL, REAL(close)(file));
}

DIR *opendir(const char *name) {
  char buffer[PATH_MAX * 2];
  const char *path = full(buffer, AT_FDCWD, name);
  int refused = enter("opendir", path);
  DIR *result = refused ? NULL : REAL(opendir)(name);
  if (refused)
    errno = refused;
  tell("opendir", result ? 0 : -1, "", path, NULL, NULL, 0);
  return result;
}

/* MARK: Looking */

int stat(const char *restrict name, struct stat *restrict status) {
  char buffer[PATH_MAX * 2];
  const char *path = full(buffer, AT_FDCWD, name);
  DO(int, "stat", "", path, NULL, REAL(stat)(name, status));
}
int lstat(const char *restrict name, struct stat *restrict status) {
  char buffer[PATH_MAX * 2];
  const char *path = full(buffer, AT_FDCWD, name);
  DO(int, "lstat", "", path, NULL, REAL(lstat)(name, status));
}
int fstat(int file, struct stat *status) {
  char buffer[PATH_MAX * 2];
  const char *path = full(buffer, file, NULL);
  DO(int, "fstat", "", path, NULL, REAL(fstat)(file, status));
}

ssize_t read(int file, void *bytes, size_t count) {
  char buffer[PATH_MAX * 2];
  const char *path = full(buffer, file, NULL);
  DO(ssize_t, "read", "", path, NULL, REAL(read)(file, bytes, count));
}
ssize_t pread(int file, void *bytes, size_t count, off_t offset) {
  char buffer[PATH_MAX * 2];
  const char *path = full(buffer, file, NULL);
  DO(ssize_t, "pread", "", path, NULL, REAL(pread)(file, bytes, count, offset));
}

/* Not a file system call, but where the program waits for the agent. */
int poll(struct pollfd *waits, nfds_t count, int timeout) {
  if (count > 0 && waits[0].fd == 0)
    tell("poll", 0, "", NULL, NULL, NULL, 0);
  return REAL(poll)(waits, count, timeout);
}

/* MARK: Changing */

static int is_file(int file) {
  struct stat status;
  return syscall(SYS_fstat, file, &status) == 0 && S_ISREG(status.st_mode);
}

ssize_t write(int file, const void *bytes, size_t count) {
  char buffer[PATH_MAX * 2];
  const char *path = full(buffer, file, NULL);
  if (short_write && count > (size_t)short_write && file > 2 && is_file(file))
    count = (size_t)short_write;
  int refused = enter("write", path);
  ssize_t result = refused ? -1 : REAL(write)(file, bytes, count);
  if (refused)
    errno = refused;
  tell("write", result, file == 1 ? "shown" : "", path, NULL, bytes, result > 0 ? (size_t)result : 0);
  return result;
}
ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  char buffer[PATH_MAX * 2];
  const char *path = full(buffer, file, NULL);
  int refused = enter("pwrite", path);
  ssize_t result = refused ? -1 : REAL(pwrite)(file, bytes, count, offset);
  if (refused)
    errno = refused;
  tell("pwrite", result, "", path, NULL, bytes, result > 0 ? (size_t)result : 0);
  return result;
}
int ftruncate(int file, off_t length) {
  char buffer[PATH_MAX * 2];
  const char *path = full(buffer, file, NULL);
  DO(int, "ftruncate", "", path, NULL, REAL(ftruncate)(file, length));
}

static int is_skipped(const char *what) { return skip && !strcmp(skip, what); }

static int sync_file(int file, int (*real)(int)) {
  char buffer[PATH_MAX * 2];
  const char *path = full(buffer, file, NULL);
  const char *what = is_file(file) ? "file-sync" : "folder-sync";
  int refused = enter("fsync", path);
  int result = refused ? -1 : is_skipped(what) ? 0 : real(file);
  if (refused)
    errno = refused;
  tell("fsync", result, is_skipped(what) ? "skipped" : what, path, NULL, NULL, 0);
  return result;
}
int fsync(int file) { return sync_file(file, REAL(fsync)); }
int fdatasync(int file) { return sync_file(file, REAL(fdatasync)); }

int flock(int file, int operation) {
  char buffer[PATH_MAX * 2];
  const char *path = full(buffer, file, NULL);
  DO(int, "flock", "", path, NULL, is_skipped("lock") ? 0 : REAL(flock)(file, operation));
}
int fchmod(int file, mode_t mode) {
  char buffer[PATH_MAX * 2];
  const char *path = full(buffer, file, NULL);
  DO(int, "fchmod", "", path, NULL, REAL(fchmod)(file, mode));
}

static int rename_at(int folder, const char *name, int to, const char *new) {
  char buffer[PATH_MAX * 2], other_buffer[PATH_MAX * 2];
  const char *path = full(buffer, folder, name), *other = full(other_buffer, to, new);
  DO(int, "rename", "", path, other, REAL(renameat)(folder, name, to, new));
}
int rename(const char *name, const char *new) { return rename_at(AT_FDCWD, name, AT_FDCWD, new); }
int renameat(int folder, const char *name, int to, const char *new) {
  return rename_at(folder, name, to, new);
}
int linkat(int folder, const char *name, int to, const char *new, int flags) {
  char buffer[PATH_MAX * 2], other_buffer[PATH_MAX * 2];
  const char *path = full(buffer, folder, name), *other = full(other_buffer, to, new);
  DO(int, "link", "", path, other, REAL(linkat)(folder, name, to, new, flags));
}
int unlinkat(int folder, const char *name, int flags) {
  char buffer[PATH_MAX * 2];
  const char *path = full(buffer, folder, name);
  DO(int, "unlink", "", path, NULL, REAL(unlinkat)(folder, name, flags));
}
int unlink(const char *name) { return unlinkat(AT_FDCWD, name, 0); }
int mkdir(const char *name, mode_t mode) {
  char buffer[PATH_MAX * 2];
  const char *path = full(buffer, AT_FDCWD, name);
  DO(int, "mkdir", "", path, NULL, REAL(mkdir)(name, mode));
}

/* MARK: The clock */

time_t time(time_t *at) {
  time_t now = REAL(time)(NULL) - clock_step * clock_looks++;
  if (at)
    *at = now;
  return now;
}
