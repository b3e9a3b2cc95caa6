#pragma once
#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What a template shows: an object of names, a list, or a text.
typedef struct mustache_value mustache_value;

mustache_value *mustache_object(void);
mustache_value *mustache_list(void);
mustache_value *mustache_text(const char *bytes, size_t count);
mustache_value *mustache_flag(bool flag);
/// Gives a member to an object; the object owns it then.
void mustache_set(mustache_value *object, const char *name, mustache_value *member);
/// Gives an item to a list; the list owns it then.
void mustache_append(mustache_value *list, mustache_value *item);
void mustache_free(mustache_value *value);

/// How rendering ended.
typedef enum mustache_outcome {
  mustache_rendered,
  /// The template cannot be read: `message` says why, `offset` is the byte.
  mustache_faulty,
  /// More names were asked for, or more bytes written, than the limit allows.
  mustache_too_much,
} mustache_outcome;

/// Renders a template; what `taker` is given are its parts in order.
///
/// Texts become HTML where `backslashed` is null; else they get a backslash before each of those characters, and line
/// ends become blanks. Partials are not read: one that is asked for is a fault without an offset.
mustache_outcome mustache_render(
    const char *bytes, size_t count, const mustache_value *value, const char *backslashed, size_t lookups,
    size_t most_bytes,
    void *context, void (*taker)(void *context, const char *bytes, size_t count), char *message, size_t capacity,
    size_t *offset);

#ifdef __cplusplus
}
#endif
