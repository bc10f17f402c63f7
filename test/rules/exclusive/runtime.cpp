// fearless's own threads, over the real standard library.
// RUN: %fearless check --profile=rust %s -- %std -I %runtime -Xclang -verify=rust,both -Xclang -verify-ignore-unexpected=note
// RUN: %fearless check --profile=audit %s -- %std -I %runtime -Xclang -verify=audit,both -Xclang -verify-ignore-unexpected=note
#include <fearless/fearless.h>

#include <algorithm>
#include <span>
#include <string>
#include <vector>

void use(int);
void use(const std::string &);
int next();

// ---- rejected

void two_writers_in_a_scope() {
  int total = 0;
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { ++total; });
    s.spawn([&] { ++total; }); // both-warning {{two threads use 'total' at the same time, and one writes it}}
  });
  use(total);
}

void body_of_the_scope_writes_too() {
  int total = 0;
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { use(total); });
    ++total; // both-warning {{'total' is written here while a thread uses it}}
  });
}

void every_turn_writes() {
  std::vector<int> results;
  fearless::scope([&](fearless::Scope &s) {
    for (int i = 0; i < 4; ++i)
      s.spawn([&, i] { results.push_back(i); }); // both-warning {{the next thread that this loop starts uses 'results' at the same time, and writes it}}
  });
}

void parent_beside_a_spawned_thread() {
  int total = 0;
  auto handle = fearless::spawn([&] { ++total; });
  use(total); // both-warning {{'total' is read here while a thread writes it}}
  handle.join();
}

// ---- accepted

void results_after_the_scope() {
  int left = 0, right = 0;
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { left = next(); });
    s.spawn([&] { right = next(); });
  });
  use(left + right);
}

void elements(std::vector<int> &data) {
  fearless::scope([&](fearless::Scope &s) {
    for (int &x : data)
      s.spawn([&x] { x *= 2; });
  });
}

void different_elements() {
  std::vector<int> data(2);
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { data[0] = 1; });
    s.spawn([&] { data[1] = 2; });
  });
  use(data[0] + data[1]);
}

void readers(const std::vector<int> &data) {
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { use(data[0]); });
    s.spawn([&] { use((int)data.size()); });
    use(data[1]);
  });
}

void joined_within_the_scope() {
  int total = 0;
  fearless::scope([&](fearless::Scope &s) {
    auto handle = s.spawn([&] { ++total; });
    handle.join();
    ++total;
  });
}

void scope_after_scope() {
  int total = 0;
  fearless::scope([&](fearless::Scope &s) { s.spawn([&] { ++total; }); });
  fearless::scope([&](fearless::Scope &s) { s.spawn([&] { ++total; }); });
  use(total);
}

void mutex_of_the_runtime() {
  fearless::Mutex<int> total(0);
  fearless::scope([&](fearless::Scope &s) {
    for (int i = 0; i < 4; ++i)
      s.spawn([&] { ++*total.lock(); });
    total.with([](int &n) { ++n; });
  });
  use(*total.lock());
}

void guard_is_lent() {
  fearless::Mutex<std::vector<int>> data(std::vector<int>(2));
  auto guard = data.lock();
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { (*guard)[0] = 1; });
  });
}

void spawned_and_joined() {
  int total = 0;
  auto handle = fearless::spawn([&] { ++total; });
  handle.join();
  use(total);
}

// ---- a closure that two threads call

template <class F> void each_on_its_own(const F &f) {
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&f] { f(0); }); // rust-warning {{'f' of type}}
    s.spawn([&f] { f(1); }); // rust-warning {{'f' of type}} // both-warning {{two threads use}}
  });
}

void closures_that_write() {
  int sum = 0;
  each_on_its_own([&](int i) { sum += i; });
}

// ---- elements of a range-for's own turn

struct Letter {
  std::string to;
  bool stamped = false;
};
void stamp(Letter &letter);

void each_turn_prepares_its_own(std::vector<Letter> &letters) {
  fearless::scope([&](fearless::Scope &s) {
    for (Letter &letter : letters) {
      letter.to = "x";
      s.spawn([&letter] { letter.stamped = !letter.to.empty(); });
    }
  });
}

void each_turn_does_one_or_the_other(std::vector<Letter> &letters) {
  fearless::scope([&](fearless::Scope &s) {
    for (Letter &letter : letters) {
      if (letter.stamped)
        s.spawn([&letter] { letter.to += "!"; });
      else if (letter.to.empty())
        s.spawn([&letter] { letter.stamped = true; });
      else
        letter.to.clear();
    }
  });
}

void each_turn_of_a_counting_loop(std::vector<Letter> &letters) {
  fearless::scope([&](fearless::Scope &s) {
    for (std::size_t i = 0; i < letters.size(); ++i) {
      Letter &letter = letters[i];
      letter.to = "x";
      s.spawn([&letter] { letter.stamped = !letter.to.empty(); });
    }
  });
}

void the_same_turn_of_a_counting_loop(std::vector<Letter> &letters) {
  fearless::scope([&](fearless::Scope &s) {
    for (std::size_t i = 0; i < letters.size(); ++i) {
      Letter &letter = letters[i];
      s.spawn([&letter] { letter.to += "!"; });
      letter.to.clear(); // both-warning {{is written here while a thread uses it}}
    }
  });
}

void the_same_turn(std::vector<Letter> &letters) {
  fearless::scope([&](fearless::Scope &s) {
    for (Letter &letter : letters) {
      s.spawn([&letter] { letter.to += "!"; });
      letter.to.clear(); // both-warning {{is written here while a thread uses it}}
    }
  });
}

int sum_of(std::span<const int> values);
int widest(std::span<const int> values) { return *std::ranges::max_element(values); }

void an_algorithm_reads_a_span(std::vector<int> &values) {
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { use(widest(values)); });
    values[1] = 0; // both-warning {{'values[1]' is written here while a thread uses it}}
  });
}
