// libgit2 for Swift: its header, and typed faces of its variadic options.
#pragma once
#include <git2.h>
#include <git2/sys/commit.h>
#include <git2/sys/mempack.h>
#include <git2/sys/repository.h>
#include <spawn.h>
#include <sys/file.h>

#ifdef __linux__
// glibc shows it only to sources that ask for GNU's extensions before their first header.
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
#endif

static inline int legajo_spawn_in(posix_spawn_file_actions_t *actions, const char *path) {
  return posix_spawn_file_actions_addchdir_np(actions, path);
}

static inline int legajo_lock_exclusively(int descriptor) {
  return flock(descriptor, LOCK_EX | LOCK_NB);
}

static inline int legajo_git_fsync(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, enabled);
}

static inline int legajo_git_strict_hashes(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, enabled);
}

static inline int legajo_git_search_path(int level, const char *path) {
  return git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, path);
}
