/* What a bad disk and a bad clock do to a program. Only tests load it, with LD_PRELOAD; nothing of Kith links it.
 *
 *   KITH_BAD_FOLDER   files below this folder can be made to fail
 *   KITH_BAD_DISK     a file: while it holds a number, writing and syncing there fails with that errno (5 is EIO)
 *   KITH_BAD_CLOCK    a file: the seconds in it are added to the time of day
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

/* The number in the file that a variable of the environment names; 0 where there is none. */
static long number(const char *variable) {
    int before = errno;
    const char *path = getenv(variable);
    int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    char text[32] = {0};
    if (file >= 0) {
        if (read(file, text, sizeof text - 1) < 0) text[0] = 0;
        close(file);
    }
    errno = before;
    return strtol(text, NULL, 10);
}

static int is_below(int file, const char *folder) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    return folder && length > 0 && strncmp(path, folder, strlen(folder)) == 0;
}

static int fails(int file) {
    long code = number("KITH_BAD_DISK");
    if (code == 0 || !is_below(file, getenv("KITH_BAD_FOLDER"))) return 0;
    errno = (int)code;
    return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define ON_DISK(answer, name, file, parameters, ...)                                                                   \
    answer name parameters { return fails(file) ? -1 : REAL(name)(__VA_ARGS__); }

ON_DISK(ssize_t, write, file, (int file, const void *bytes, size_t size), file, bytes, size)
ON_DISK(ssize_t, pwrite, file, (int file, const void *bytes, size_t size, off_t at), file, bytes, size, at)
ON_DISK(ssize_t, pwrite64, file, (int file, const void *bytes, size_t size, off64_t at), file, bytes, size, at)
ON_DISK(ssize_t, pwritev, file, (int file, const struct iovec *parts, int count, off_t at), file, parts, count, at)
ON_DISK(ssize_t, pwritev64, file, (int file, const struct iovec *parts, int count, off64_t at), file, parts, count, at)
ON_DISK(int, fsync, file, (int file), file)
ON_DISK(int, fdatasync, file, (int file), file)

int clock_gettime(clockid_t which, struct timespec *now) {
    int outcome = REAL(clock_gettime)(which, now);
    if (outcome == 0 && which == CLOCK_REALTIME) now->tv_sec += number("KITH_BAD_CLOCK");
    return outcome;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    int outcome = REAL(gettimeofday)(now, zone);
    if (outcome == 0) now->tv_sec += number("KITH_BAD_CLOCK");
    return outcome;
}

time_t time(time_t *place) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (place) *place = now.tv_sec;
    return now.tv_sec;
}
