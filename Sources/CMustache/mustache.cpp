#include "CMustache.h"

#include <cstdlib>
#include <cstring>
#include <exception>
#include <string>

#include <kainjow/mustache.hpp>

using kainjow::mustache::basic_data;
using kainjow::mustache::data;
using kainjow::mustache::mustache;

struct mustache_value {
  data value;
};

namespace {

struct too_much : std::exception {};
struct no_partials : std::exception {
  std::string name;
  explicit no_partials(const std::string &name) : name(name) {}
};

/// Counts what is asked for, so that sections within sections end.
class counted_context : public kainjow::mustache::context<std::string> {
public:
  counted_context(const data *root, size_t limit)
      : kainjow::mustache::context<std::string>(root), left(limit) {}

  void push(const data *item) override {
    if (left == 0) throw too_much();
    left -= 1;
    kainjow::mustache::context<std::string>::push(item);
  }

  const data *get(const std::string &name) const override {
    if (left == 0) throw too_much();
    left -= 1;
    return kainjow::mustache::context<std::string>::get(name);
  }

  const data *get_partial(const std::string &name) const override { throw no_partials(name); }

private:
  mutable size_t left = 1;
};

/// A stream that hands on what it is given, up to a limit.
struct Output {
  void *context;
  void (*taker)(void *, const char *, size_t);
  size_t left;

  Output &operator<<(const std::string &text) {
    if (text.size() > left) throw too_much();
    left -= text.size();
    taker(context, text.data(), text.size());
    return *this;
  }
};

void say(const std::string &text, char *message, size_t capacity) {
  if (capacity == 0) return;
  const size_t count = text.size() < capacity - 1 ? text.size() : capacity - 1;
  std::memcpy(message, text.data(), count);
  message[count] = 0;
}

}  // namespace

extern "C" {

mustache_value *mustache_object(void) { return new mustache_value{data(data::type::object)}; }
mustache_value *mustache_list(void) { return new mustache_value{data(data::type::list)}; }
mustache_value *mustache_text(const char *bytes, size_t count) {
  return new mustache_value{data(std::string(bytes, count))};
}
mustache_value *mustache_flag(bool flag) { return new mustache_value{data(flag)}; }

void mustache_set(mustache_value *object, const char *name, mustache_value *member) {
  object->value.set(name, std::move(member->value));
  delete member;
}

void mustache_append(mustache_value *list, mustache_value *item) {
  list->value.push_back(std::move(item->value));
  delete item;
}

void mustache_free(mustache_value *value) { delete value; }

mustache_outcome mustache_render(
    const char *bytes, size_t count, const mustache_value *value, const char *backslashed, size_t lookups,
    size_t most_bytes,
    void *context, void (*taker)(void *context, const char *bytes, size_t count), char *message, size_t capacity,
    size_t *offset) {
  *offset = 0;
  try {
    mustache read(std::string(bytes, count));
    if (!read.is_valid()) {
      // The library's messages end in " at " and the offset.
      const std::string text = read.error_message();
      const size_t at = text.rfind(" at ");
      *offset = at == std::string::npos ? 0 : std::strtoull(text.c_str() + at + 4, nullptr, 10);
      say(text.substr(0, at), message, capacity);
      return mustache_faulty;
    }
    if (backslashed) {
      read.set_custom_escape([backslashed](const std::string &text) {
        std::string result;
        for (const char byte : text) {
          if (byte == '\n') {
            result += ' ';
            continue;
          }
          if (byte != 0 && std::strchr(backslashed, byte)) result += '\\';
          result += byte;
        }
        return result;
      });
    }
    counted_context known(&value->value, lookups);
    Output output{context, taker, most_bytes};
    read.render(known, output);
    return mustache_rendered;
  } catch (const no_partials &missing) {
    say("{{> " + missing.name + "}}", message, capacity);
    *offset = SIZE_MAX;
    return mustache_faulty;
  } catch (const too_much &) {
    return mustache_too_much;
  } catch (const std::exception &error) {
    say(error.what(), message, capacity);
    return mustache_faulty;
  }
}
}
