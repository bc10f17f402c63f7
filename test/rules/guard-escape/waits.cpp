// Waiting for a condition gives the lock back: elements may be gone afterwards, the value is not.
// RUN: %fearless check --profile=rust %s -- %std -I %runtime -Xclang -verify=rust,both -Xclang -verify-ignore-unexpected=note
// RUN: %fearless check --profile=audit %s -- %std -I %runtime -Xclang -verify=audit,both -Xclang -verify-ignore-unexpected=note
// audit-no-diagnostics
#include <fearless/fearless.h>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using Lines = std::vector<std::string>;
void use(std::string_view);

// ---- reject

void an_element(const fearless::Mutex<Lines> &m, fearless::Condvar &more) {
  auto guard = m.lock();
  const std::string &first = guard->front();
  more.wait(guard, [](Lines &lines) { return lines.size() > 1; });
  use(first); // rust-warning {{'first' is used after 'guard', which guards it, has released the lock}}
}

void an_iterator(const fearless::Mutex<Lines> &m, fearless::Condvar &more) {
  auto guard = m.lock();
  auto at = guard->begin();
  more.wait(guard, [](Lines &lines) { return lines.size() > 1; });
  use(*at); // rust-warning {{'at' is used after 'guard', which guards it, has released the lock}}
}

// ---- accept

void the_value_itself(const fearless::Mutex<Lines> &m, fearless::Condvar &more) {
  auto guard = m.lock();
  Lines &lines = *guard;
  more.wait(guard, [](Lines &all) { return all.size() > 1; });
  use(lines.front());
}

void an_element_looked_up_again(const fearless::Mutex<Lines> &m, fearless::Condvar &more) {
  auto guard = m.lock();
  use(guard->front());
  more.wait(guard, [](Lines &lines) { return lines.size() > 1; });
  use(guard->front());
}
