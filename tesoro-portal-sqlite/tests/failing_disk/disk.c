/*
 * A disk that does not do its part, put between a process and its C library by LD_PRELOAD.
 *
 * It concerns one database file (TESORO_PORTAL_DISK_FILE) with its write-ahead log. What it does to them stands in the
 * first byte of another file (TESORO_PORTAL_DISK_TROUBLE), which the process writes. If there is a journal
 * (TESORO_PORTAL_DISK_JOURNAL), everything that is written, synced and cut is recorded there, in its order, together
 * with what is written to a file whose name ends in `-mark`: that is how the process says what it was answered.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

enum file { OTHER = 0, DATABASE = 'd', LOG = 'w', MARK = 'm', FOLDER = 'f' };

/* What happened, as it is recorded: the data follow. */
struct record {
    char what; /* w: write, s: sync, x: a sync that failed, t: cut to the length in `offset` */
    char file;
    char unused[6];
    uint64_t offset;
    uint64_t length;
};

static char database[PATH_MAX], folder[PATH_MAX];
static volatile char *trouble;
static int journal = -1;
/* One thing after the other, so that the journal has the order in which it happened. */
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_ftruncate)(int, off_t);

static void find_real(void) {
    if (real_ftruncate) return;
    real_write = dlsym(RTLD_NEXT, "write");
    real_pwrite = dlsym(RTLD_NEXT, "pwrite");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    real_ftruncate = dlsym(RTLD_NEXT, "ftruncate");
}

__attribute__((constructor)) static void begin(void) {
    const char *file = getenv("TESORO_PORTAL_DISK_FILE");
    const char *control = getenv("TESORO_PORTAL_DISK_TROUBLE");
    const char *record = getenv("TESORO_PORTAL_DISK_JOURNAL");
    find_real();
    if (!file || !control) return;
    snprintf(database, sizeof database, "%s", file);
    snprintf(folder, sizeof folder, "%s", file);
    char *end = strrchr(folder, '/');
    if (end) *end = 0;
    int fd = open(control, O_RDWR | O_CLOEXEC);
    void *page = fd < 0 ? MAP_FAILED : mmap(NULL, 1, PROT_READ, MAP_SHARED, fd, 0);
    if (page == MAP_FAILED) abort();
    trouble = page;
    if (record) journal = open(record, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static char troubled(void) { return trouble ? *trouble : '-'; }

static enum file which(int fd) {
    char link[64], path[PATH_MAX];
    if (!trouble) return OTHER;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return OTHER;
    path[length] = 0;
    if (!strcmp(path, folder)) return FOLDER;
    size_t stem = strlen(database);
    if (strncmp(path, database, stem)) return OTHER;
    if (!path[stem]) return DATABASE;
    if (!strcmp(path + stem, "-wal")) return LOG;
    if (!strcmp(path + stem, "-mark")) return MARK;
    return OTHER;
}

static void put(const void *data, size_t length) {
    const char *next = data;
    while (length > 0) {
        ssize_t done = real_write(journal, next, length);
        if (done <= 0) abort();
        next += done;
        length -= (size_t)done;
    }
}

static void note(char what, enum file file, off_t offset, const void *data, size_t length) {
    if (journal < 0) return;
    struct record record = {.what = what, .file = (char)file, .offset = (uint64_t)offset, .length = length};
    put(&record, sizeof record);
    if (length) put(data, length);
}

static ssize_t refuse(int why) {
    errno = why;
    return -1;
}

/* Writes at the offset, or where the file stands if that is negative. */
static ssize_t write_at(int fd, const void *data, size_t length, off_t offset) {
    find_real();
    enum file file = which(fd);
    if (file == OTHER || file == FOLDER) {
        return offset < 0 ? real_write(fd, data, length) : real_pwrite(fd, data, length, offset);
    }
    pthread_mutex_lock(&turn);
    ssize_t done;
    char now = file == LOG ? troubled() : '-';
    int broken = 0;
    if (now == 'h') {
        /* Half of it arrives. */
        length /= 2;
        broken = 1;
    }
    if (now == 'w') {
        done = refuse(EIO);
    } else if (now == 'n') {
        done = refuse(ENOSPC);
    } else {
        off_t at = offset < 0 ? lseek(fd, 0, SEEK_CUR) : offset;
        done = offset < 0 ? real_write(fd, data, length) : real_pwrite(fd, data, length, offset);
        if (done > 0) note('w', file, at, data, (size_t)done);
        if (broken) done = refuse(EIO);
    }
    int kept = errno;
    pthread_mutex_unlock(&turn);
    errno = kept;
    return done;
}

static int sync_with(int (*sync)(int), int fd) {
    enum file file = which(fd);
    if (file == OTHER || file == MARK) return sync(fd);
    pthread_mutex_lock(&turn);
    char now = troubled();
    int done;
    if ((now == 's' && file != FOLDER) || (now == 'c' && file == DATABASE)) {
        note('x', file, 0, NULL, 0);
        done = (int)refuse(EIO);
    } else {
        /* Where it is only recorded, nobody cuts the power of this machine. */
        done = journal < 0 ? sync(fd) : 0;
        if (done == 0) note('s', file, 0, NULL, 0);
    }
    int kept = errno;
    pthread_mutex_unlock(&turn);
    errno = kept;
    return done;
}

ssize_t write(int fd, const void *data, size_t length) { return write_at(fd, data, length, -1); }

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) { return write_at(fd, data, length, offset); }

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) { return write_at(fd, data, length, offset); }

int fsync(int fd) {
    find_real();
    return sync_with(real_fsync, fd);
}

int fdatasync(int fd) {
    find_real();
    return sync_with(real_fdatasync, fd);
}

int ftruncate(int fd, off_t length) {
    find_real();
    enum file file = which(fd);
    if (file != DATABASE && file != LOG) return real_ftruncate(fd, length);
    pthread_mutex_lock(&turn);
    int done = real_ftruncate(fd, length);
    if (done == 0) note('t', file, length, NULL, 0);
    int kept = errno;
    pthread_mutex_unlock(&turn);
    errno = kept;
    return done;
}

int ftruncate64(int fd, off64_t length) { return ftruncate(fd, length); }
