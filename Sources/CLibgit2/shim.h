// libgit2 for Swift: its one header, and typed faces of its variadic options.
#pragma once
#include <git2.h>
#include <git2/sys/commit.h>
#include <git2/sys/repository.h>
